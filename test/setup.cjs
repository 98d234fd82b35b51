'use strict';

const { MessageChannel } = require('node:worker_threads');

// jsdom, in which office.js runs, lacks what every browser and Node have.
globalThis.MessageChannel ??= MessageChannel;
