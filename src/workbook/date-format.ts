/** What of a number format is no code of its own: quoted and escaped characters, fillers, colours and conditions. */
const literals = /"[^"]*"|\\.|[_*].|\[[^\]]*\]/g;

/** Whether a number format, such as `yyyy/m/d` or `yyyy"年"m"月"`, shows numbers as dates. Times alone are none. */
export function isDateFormat(format: string): boolean {
  const [positive = ''] = format.replace(literals, '').split(';');
  return /[yde]/i.test(positive) && !/general|0|#|@/i.test(positive);
}
