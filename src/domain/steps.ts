/**
 * Long work in steps: a generator that pauses often, so that whoever drives it can show progress, let others work, or
 * stop. At each pause it yields how much of the work is done, from 0 to 1 and never less than before.
 */
export type Steps<T> = Generator<number, T>;

/** Rows that are worked on between two pauses: few enough for a pane to stay alive, before the code is warm too. */
export const rowsPerStep = 250;

/** Does all steps at once. */
export function drain<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Steps that are a part of larger work: from where it stands before them to where it stands after. */
export function* partOf<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** Does something with each item, pausing every few items. */
export function* eachInSteps<T>(
  items: ArrayLike<T>,
  work: (item: T, index: number) => void,
  itemsPerStep = rowsPerStep,
): Steps<void> {
  for (let start = 0; start < items.length; start += itemsPerStep) {
    const end = Math.min(items.length, start + itemsPerStep);
    for (let index = start; index < end; index += 1) work(items[index] as T, index);
    yield end / items.length;
  }
}
