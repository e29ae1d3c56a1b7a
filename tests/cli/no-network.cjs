// Loaded before the program: whoever tries to reach a network ends with code 99.
const net = require('node:net');
const dns = require('node:dns');
const dgram = require('node:dgram');

const refuse = (what) => () => {
  process.stderr.write(`NETWORK: ${what}\n`);
  process.exit(99);
};
net.Socket.prototype.connect = refuse('connect');
dgram.Socket.prototype.send = refuse('send');
dns.lookup = refuse('lookup');
dns.resolve = refuse('resolve');
dns.promises.lookup = refuse('lookup');
globalThis.fetch = refuse('fetch');
