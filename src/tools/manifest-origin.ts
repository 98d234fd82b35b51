/**
 * The address that manifest.xml is written for, as it lies in the repository. The build replaces it.
 */
export const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

/**
 * Checks the address under which the built pane will be served, e.g. `https://pane.example.edu.cn/liaison`.
 *
 * @param origin an https address: host, optional port, optional path; a slash at the end is allowed.
 * @returns the address without the slash at the end.
 * @throws Error when it is no https address, or carries a user name, a query, a fragment or characters
 *   that would need escaping in XML.
 */
export function checkedOrigin(origin: string): string {
  if (!URL.canParse(origin)) {
    throw new Error(`--env origin=${origin}: this is no address; write for example https://pane.example.edu.cn/liaison`);
  }
  const url = new URL(origin);
  if (url.protocol !== 'https:') {
    throw new Error(`--env origin=${origin}: Excel loads add-ins over https only, so the address must begin with https://`);
  }
  const plain = url.origin + url.pathname.replace(/\/+$/, '');
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new Error(`--env origin=${origin}: only host, port and path may be given, no user name, no ? and no #`);
  }
  if (!/^https:\/\/[\w.~:[\]/%-]+$/.test(plain)) {
    throw new Error(`--env origin=${origin}: the path may hold letters, digits and - . _ ~ % only`);
  }
  return plain;
}

/**
 * Rewrites every address of the manifest from {@link DEVELOPMENT_ORIGIN} to the given one.
 *
 * @param manifest text of manifest.xml.
 * @param origin see {@link checkedOrigin}.
 * @throws Error when the address is unusable, or the manifest holds no address to rewrite.
 */
export function rewriteOrigin(manifest: string, origin: string): string {
  const to = checkedOrigin(origin);
  if (!manifest.includes(`"${DEVELOPMENT_ORIGIN}/`)) {
    throw new Error(`manifest.xml holds no address that begins with ${DEVELOPMENT_ORIGIN}/, so there is nothing to rewrite`);
  }
  return manifest.replaceAll(`"${DEVELOPMENT_ORIGIN}/`, () => `"${to}/`);
}
