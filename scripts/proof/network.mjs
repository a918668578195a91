import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { createLedger, Refused } from './ledger.mjs';
import { ENV, links, submission } from './role.mjs';
import { startCollector } from './server.mjs';
import { withFolder } from './with-folder.mjs';

const CLIENTS = 6;

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What a network does to a request and its answer, by name. `pass` hands the request on, and gives the answer. */
const FAULTS = {
  nothing: async ({ pass, answer }) => answer(await pass()),
  'the request is dropped': async ({ cut }) => cut(),
  'the answer is dropped': async ({ pass, cut }) => (await pass(), cut()),
  'the answer is delayed': async ({ pass, answer }) => {
    const given = await pass();
    await wait(Math.random() * 300);
    answer(given);
  },
  'the request is delayed, and others overtake it': async ({ pass, answer }) => {
    await wait(Math.random() * 300);
    answer(await pass());
  },
  'the request is doubled': async ({ pass, answer }) => answer((await Promise.all([pass(), pass()]))[1]),
  'the request comes again later, when its answer was long there': async ({ pass, answer, later }) => {
    answer(await pass());
    later(wait(Math.random() * 500).then(pass));
  },
};
const NAMES = Object.keys(FAULTS);

/** Stands between clients and a collector, and does to each request what comes up. */
async function startNetwork(target) {
  const seen = Object.fromEntries(NAMES.map((name) => [name, 0]));
  const under = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const { authorization, 'content-type': type, 'idempotency-key': key } = request.headers;
    const pass = async () => {
      const headers = { authorization, 'content-type': type, 'idempotency-key': key };
      const given = await fetch(target + request.url.slice(1), { method: 'POST', headers, body });
      return { status: given.status, text: await given.text() };
    };
    const name = NAMES[Math.floor(Math.random() * NAMES.length)];
    seen[name]++;
    await FAULTS[name]({
      pass,
      cut: () => response.destroy(),
      answer: ({ status, text }) => response.writeHead(status).end(text),
      later: (work) => under.push(work),
    });
  });
  await new Promise((done) => server.listen(0, 'localhost', done));
  return {
    url: `http://localhost:${server.address().port}/`,
    seen,
    async close() {
      await Promise.all(under);
      await new Promise((done) => (server.close(done), server.closeAllConnections()));
    },
  };
}

/**
 * Sends submissions through a network that drops, delays, doubles and reorders, each until it is acknowledged.
 *
 * @param {{ submissions: number, url?: string | undefined }} options
 * @throws {Error} for one that is lost, doubled or damaged, or an answer that is none of 200 and 201.
 */
export const proveNetwork = ({ submissions, url: database }) =>
  withFolder(async (folder) => {
    const server = await startCollector(database ? [] : ['--folder', folder], {
      ...ENV,
      DATABASE_URL: database,
    });
    const network = await startNetwork(server.url);
    try {
      const { submit, read } = await links(server.url);
      const ledger = createLedger();
      const waiting = Array.from({ length: submissions }, (_, n) => submission(n));
      let tries = 0;
      await Promise.all(
        Array.from({ length: CLIENTS }, async () => {
          for (let next = waiting.pop(); next;) {
            tries++;
            try {
              await ledger.send(network.url, submit, next);
              next = waiting.pop();
            } catch (error) {
              if (error instanceof Refused) throw error;
            }
          }
        }),
      );
      await network.close();
      const kept = await ledger.check(server.url, read);
      return { acknowledged: ledger.acknowledged.size, kept, tries, seen: network.seen };
    } finally {
      await server.kill('SIGTERM');
    }
  });
