/** A workbook that the build embeds, in base64. */
declare module '*.xlsx' {
  const base64: string;
  export default base64;
}
