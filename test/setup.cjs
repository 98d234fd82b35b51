'use strict';

const { setImmediate } = require('node:timers');
const { MessageChannel } = require('node:worker_threads');

/** A channel that keeps no process alive: React listens to its own for ever. */
class IdleChannel extends MessageChannel {
  constructor() {
    super();
    setImmediate(() => {
      this.port1.unref();
      this.port2.unref();
    });
  }
}

// jsdom, in which office.js runs, lacks what every browser and Node have.
globalThis.MessageChannel ??= IdleChannel;
