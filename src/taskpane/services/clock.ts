import { day, type Day } from '../../domain/records/day';

/** Today by this computer's clock and time zone. */
export function today(): Day {
  const now = new Date();
  return day(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** Resolves in a task of its own, so that the pane can paint and react in between. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
