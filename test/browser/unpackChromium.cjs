/**
 * Unpacks the Chromium of the npm package before any test: two workers that did so at once would run it half written.
 *
 * @returns {Promise<void>}
 */
module.exports = async () => {
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
};
