/** Where links are made: a page, or a frame of it. */
type Realm = Pick<typeof globalThis, 'URL' | 'HTMLAnchorElement'>;

/** What a download holds, taken where it leaves the page: nothing lands on a disk. */
export async function handedOver(
  act: () => void,
  { URL, HTMLAnchorElement }: Realm = globalThis,
): Promise<{ name: string; blob: Blob; text: string }> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  const blobs: Blob[] = [];
  try {
    const name = await new Promise<string>((resolve, reject) => {
      URL.createObjectURL = (given: Blob) => {
        blobs.push(given);
        return createObjectURL.call(URL, given);
      };
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        resolve(this.download);
      };
      setTimeout(() => {
        reject(new Error('No file was handed over.'));
      }, 8000);
      act();
    });
    const [blob] = blobs;
    if (!blob) throw new Error('A link was clicked that leads to no file.');
    return { name, blob, text: await blob.text() };
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
}
