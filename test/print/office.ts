import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const longestRun = { timeout: 300_000, maxBuffer: 256 * 1024 * 1024 };

/** One word of a page, with its box in points from the upper left corner. */
export interface Word {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Page {
  width: number;
  height: number;
  words: Word[];
}

/**
 * The official fonts are not free; their places are taken by common Chinese ones. Calibri, which column widths are
 * counted in, is taken by one with digits about as wide.
 */
const substitutes = [
  ['Calibri', 'Noto Sans Mono CJK SC'],
  ['仿宋_GB2312', 'Noto Serif CJK SC'],
  ['宋体', 'Noto Serif CJK SC'],
  ['方正小标宋简体', 'Noto Serif CJK SC'],
  ['黑体', 'Noto Sans CJK SC'],
];
const fonts = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>${substitutes
  .map(
    ([family, other]) =>
      `<match><test name="family"><string>${family}</string></test>` +
      `<edit name="family" mode="assign" binding="strong"><string>${other}</string></edit></match>`,
  )
  .join('')}</fontconfig>`;

/** A folder of its own for LibreOffice's files; taken away afterwards. */
export async function withOffice<T>(work: (office: Office) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'liaison-print-'));
  try {
    return await work(new Office(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** LibreOffice and poppler: what another program makes of our workbooks. */
export class Office {
  constructor(private readonly folder: string) {}

  /** The workbook as PDF. @returns the path of the file. */
  async pdfOf(workbook: Uint8Array, name: string): Promise<string> {
    return this.convert(workbook, name, 'pdf');
  }

  /** The workbook with every formula calculated again, since the test host calculates none. */
  async recalculated(workbook: Uint8Array, name: string): Promise<Uint8Array> {
    return readFile(await this.convert(workbook, name, 'xlsx', 'out'));
  }

  private async convert(workbook: Uint8Array, name: string, format: string, to = ''): Promise<string> {
    const source = join(this.folder, `${name}.xlsx`);
    const target = join(this.folder, to);
    await writeFile(source, workbook);
    await writeFile(join(this.folder, 'fonts.conf'), fonts);
    const profile = `-env:UserInstallation=file://${this.folder}/profile`;
    const env = { ...process.env, FONTCONFIG_FILE: join(this.folder, 'fonts.conf') };
    await run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', target, source], { ...longestRun, env });
    return join(target, `${name}.${format}`);
  }

  /** Pictures of the pages, `name-01.png` and so on. */
  async pictures(pdf: string, prefix: string, { resolution = 80, last = 1_000 } = {}): Promise<void> {
    await run('pdftoppm', ['-png', '-r', String(resolution), '-l', String(last), pdf, prefix], longestRun);
  }

  /** Pages with the boxes of their words. */
  async pages(pdf: string): Promise<Page[]> {
    const { stdout } = await run('pdftotext', ['-bbox', pdf, '-'], longestRun);
    return [...stdout.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(
      ([, width, height, content = '']): Page => ({
        width: Number(width),
        height: Number(height),
        words: [...content.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g)].map(
          ([, left, top, right, bottom, text = '']): Word => ({
            text: decoded(text),
            left: Number(left),
            top: Number(top),
            right: Number(right),
            bottom: Number(bottom),
          }),
        ),
      }),
    );
  }
}

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
