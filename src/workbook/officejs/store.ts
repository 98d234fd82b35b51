import type { Store, StoreKey } from '../port';
import { readStoreXml, storeNamespace, storeXml } from '../store-part';

interface StoredPart {
  part: Excel.CustomXmlPart;
  key: StoreKey;
  value: unknown;
}

/**
 * What is kept in the workbook, in custom XML parts: their ids are asked for at once and their contents after the next
 * message. Where two people kept the same key at the same time there are two parts of it: the one that was added last
 * holds, and the next writing takes the other away.
 */
export class StoredParts {
  private readonly found: Excel.CustomXmlPartScopedCollection;
  private contents: readonly { part: Excel.CustomXmlPart; xml: OfficeExtension.ClientResult<string> }[] = [];

  constructor(private readonly context: Excel.RequestContext) {
    this.found = context.workbook.customXmlParts.getByNamespace(storeNamespace);
    this.found.load('items/id');
  }

  /** Asks for the contents, once the ids are there. */
  askContents(): void {
    this.contents = this.found.items.map((part) => ({ part, xml: part.getXml() }));
  }

  /** All that is kept, once the contents are there. */
  get stored(): Store {
    return Object.fromEntries(this.parts().map(({ key, value }) => [key, value]));
  }

  /** Queues a value to be kept; undefined takes it away. */
  write(key: StoreKey, value: unknown): void {
    const own = this.parts().filter((part) => part.key === key);
    const kept = value === undefined ? undefined : own.pop();
    for (const { part } of own) part.delete();
    if (value === undefined) return;
    const xml = storeXml(key, value);
    if (kept) kept.part.setXml(xml);
    else this.context.workbook.customXmlParts.add(xml);
  }

  private parts(): StoredPart[] {
    return this.contents.flatMap(({ part, xml }) => {
      const read = readStoreXml(xml.value);
      return read ? [{ part, ...read }] : [];
    });
  }
}

/** Reads what is kept, in two messages. */
export async function readParts(context: Excel.RequestContext): Promise<StoredParts> {
  const parts = new StoredParts(context);
  await context.sync();
  parts.askContents();
  await context.sync();
  return parts;
}
