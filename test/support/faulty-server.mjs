// A server for tests that fails as it is told: `/faulty/<room>?plan=drop,429:1,ok` does each step for one POST, in
// order, and takes everything afterwards. GET says what was asked and what is kept.

const rooms = new Map();

const roomOf = (name) => {
  const room = rooms.get(name) ?? { asked: [], kept: [], held: [], step: 0 };
  rooms.set(name, room);
  return room;
};

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function textOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function json(response, status, value, headers = {}) {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers });
  response.end(JSON.stringify(value));
}

/** Keeps a submission once, whoever often it comes; its place among all that are kept. */
function keep(room, id, text) {
  let place = room.kept.findIndex((each) => each.id === id);
  if (place < 0) place = room.kept.push({ id, body: JSON.parse(text) }) - 1;
  return place;
}

/** Breaks the connection with something that is no answer: browsers ask again by themselves where there is nothing. */
const cut = (response) => response.socket?.end('nothing\r\n\r\n');

const steps = {
  /** The request never arrives. */
  lost: ({ response }) => cut(response),
  /** It is kept, and nobody hears of it. */
  drop: ({ take, response }) => {
    take();
    cut(response);
  },
  /** The answer comes late. */
  delay: async ({ take, answer }, ms) => {
    const place = take();
    await wait(Number(ms));
    answer(place);
  },
  /** The request itself arrives late: others overtake it. */
  late: async ({ take, answer }, ms) => {
    await wait(Number(ms));
    answer(take());
  },
  /** It cannot be taken, which is said late. */
  busy: async ({ response }, ms) => {
    await wait(Number(ms));
    json(response, 503, {});
  },
  /** The network brings it twice. */
  double: ({ take, answer }) => {
    take();
    answer(take());
  },
  /** The answer comes when it is let go. */
  hold: ({ room, take, answer }) => {
    const place = take();
    room.held.push(() => answer(place));
  },
  /** To a page to sign in on. */
  redirect: ({ response }) => {
    response.writeHead(302, { location: '/test/support/blank.html' });
    response.end();
  },
  problem: ({ response }, status, title = 'Not like this', detail = '') =>
    json(response, Number(status), { title, detail }, { 'content-type': 'application/problem+json' }),
  ok: ({ take, answer }) => answer(take()),
};

/** Answers a request for a room; the rest of the path is its name. */
export async function respondFaulty(request, response) {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const room = roomOf(pathname);
  if (request.method === 'DELETE') {
    room.held.splice(0).forEach((answer) => answer());
    return json(response, 200, {});
  }
  if (request.method !== 'POST') return json(response, 200, { asked: room.asked, kept: room.kept });
  const plan = searchParams.get('plan')?.split(',') ?? [];
  const [step, ...rest] = (plan[room.step++] ?? 'ok').split(':');
  const id = request.headers['idempotency-key'];
  room.asked.push({ id, step, token: request.headers['x-token'] });
  const text = await textOf(request);
  const take = () => keep(room, id, text);
  const answer = (place) => json(response, 201, { place }, { location: `${pathname}/${id}` });
  if (Object.hasOwn(steps, step)) return steps[step]({ room, response, take, answer }, ...rest);
  const [after] = rest;
  return json(response, Number(step), {}, after === undefined ? {} : { 'retry-after': after });
}
