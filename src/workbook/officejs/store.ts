import { storeKeys, type Store, type StoreKey } from '../port';

const keys: readonly StoreKey[] = Object.values(storeKeys);

/** Asks for what is kept in the workbook; the answer is there after the next message. */
export function askStore(context: Excel.RequestContext): () => Store {
  const settings = keys.map((key) => context.workbook.settings.getItemOrNullObject(key).load('value'));
  return () =>
    Object.fromEntries(
      keys.flatMap((key, index) => {
        const setting = settings[index];
        return !setting || setting.isNullObject ? [] : [[key, jsonOf(setting.value)] as const];
      }),
    );
}

/** Keeps a value as JSON text: the host would make something else of dates within it. */
export async function writeStored(context: Excel.RequestContext, key: StoreKey, value: unknown): Promise<void> {
  const { settings } = context.workbook;
  if (value === undefined) {
    const setting = settings.getItemOrNullObject(key);
    await context.sync();
    if (!setting.isNullObject) setting.delete();
  } else {
    settings.add(key, JSON.stringify(value));
  }
  await context.sync();
}

/** What is no JSON is handed over as it is: whoever reads it says that it is damaged. */
function jsonOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
