/** How often content may grow because its frame did: then it is as tall as the frame, whatever that is. */
const ROUNDS = 3;

/** Tells how tall content is, at once and when that changes, in whole px; returns what ends it. */
export function watchHeight(content: Element, tell: (height: number) => void): () => void {
  let told: number | undefined;
  let width = innerWidth;
  let rounds = 0;
  let hasFrameGrown = false;

  // the frame was made taller or lower, and not wider: what the content does in the same moment follows from that
  const onResize = () => {
    hasFrameGrown = innerWidth === width;
    width = innerWidth;
    setTimeout(() => (hasFrameGrown = false)); // when all of this moment has been laid out and observed
  };
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(content.getBoundingClientRect().bottom + scrollY);
    rounds = hasFrameGrown ? rounds + 1 : 0;
    if (height !== told && rounds <= ROUNDS) tell((told = height));
  });
  addEventListener('resize', onResize);
  observer.observe(content);
  return () => {
    observer.disconnect();
    removeEventListener('resize', onResize);
  };
}
