/** Hands a file to the person; the address it is kept under is given back at once. */
export function handOver(name: string, type: string, content: BlobPart[]): void {
  const url = URL.createObjectURL(new Blob(content, { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // not before the browser has begun to read it
  setTimeout(() => {
    URL.revokeObjectURL(url);
  });
}
