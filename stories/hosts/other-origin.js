const { hostname, port } = location;

/** This same server under its other name, which makes it another origin. */
export const { origin: otherOrigin } = new URL(
  `http://${hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${port}`,
);
