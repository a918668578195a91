async function inSession(page, work) {
  const session = await page.createCDPSession();
  try {
    return await work(session);
  } finally {
    await session.detach();
  }
}

/** What the page holds on to: bytes of JavaScript and of the DOM, and nodes. */
export const held = (page) =>
  inSession(page, async (session) => {
    // what the first collection finalizes, the second one frees
    for (let turn = 0; turn < 2; turn++) await session.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize } = await session.send('Runtime.getHeapUsage');
    const { Nodes: nodes } = await page.metrics();
    return { heap: usedSize, dom: embedderHeapUsedSize, nodes };
  });

/** What the engine makes of our code as it runs warm: feedback, bytecode, machine code. */
const byEngine = ['code', 'hidden'];

/** Bytes of all objects that are reachable, the DOM's as well, without what the engine makes for itself. */
export const heldByObjects = (page) =>
  inSession(page, async (session) => {
    const chunks = [];
    session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    const { snapshot, nodes } = JSON.parse(chunks.join(''));
    const { node_fields: fields, node_types: types } = snapshot.meta;
    const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
    let sum = 0;
    for (let node = 0; node < nodes.length; node += fields.length)
      if (!byEngine.includes(types[type][nodes[node + type]])) sum += nodes[node + size];
    return sum;
  });
