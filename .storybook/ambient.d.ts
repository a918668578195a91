/** Built by `cem analyze`, so that it may be absent; its type is not read from the file. */
declare module '*/custom-elements.json' {
  const manifest: unknown;
  export default manifest;
}

declare module '*.css';
