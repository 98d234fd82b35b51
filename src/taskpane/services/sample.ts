/** The sample workbook. It is a part of the program: a page that is opened from a file may fetch nothing. */
export async function sampleFile(): Promise<Uint8Array> {
  const { default: base64 } = await import('../../../assets/sample.xlsx');
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
