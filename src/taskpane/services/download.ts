/** How long the browser may take to fetch what it is given, in milliseconds. */
const fetchMs = 60_000;

/** Hands a text to the browser to be saved as a file. Whether it was, the browser does not tell. */
export function downloadText(name: string, text: string): void {
  download(name, new Blob([text], { type: 'application/json' }));
}

/** Hands a file to the browser to be saved. Whether it was, the browser does not tell. */
export function download(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  window.setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, fetchMs);
}
