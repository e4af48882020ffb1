/** A label that would like its middle at `y` and is `size` high, in pixels. */
export interface LabelWish {
  readonly y: number;
  readonly size: number;
}

interface Block {
  labels: number[];
  size: number;
  /** Sum of the tops that the block's labels wish for, each as if it stood alone at the block's top. */
  wished: number;
}

/**
 * Moves labels apart so that none covers another, each as little as possible (least squares, by pooling neighbours that
 * collide), and keeps them between `low` and `high`. Where there is no room for all, they run over `high`.
 * @returns the middle of each label, in the order given
 */
export function placeLabels(wishes: readonly LabelWish[], low: number, high: number): number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => (wishes[a]?.y ?? 0) - (wishes[b]?.y ?? 0));
  const top = (block: Block): number =>
    Math.max(low, Math.min(high - block.size, block.wished / block.labels.length));
  const blocks: Block[] = [];
  for (const index of order) {
    const { y, size } = wishes[index] as LabelWish;
    let block: Block = { labels: [index], size, wished: y - size / 2 };
    for (let above = blocks.at(-1); above && top(above) + above.size > top(block); above = blocks.at(-1)) {
      blocks.pop();
      block = {
        labels: [...above.labels, ...block.labels],
        wished: above.wished + block.wished - above.size * block.labels.length,
        size: above.size + block.size,
      };
    }
    blocks.push(block);
  }
  const placed = wishes.map(({ y }) => y);
  for (const block of blocks) {
    let edge = top(block);
    for (const index of block.labels) {
      const size = wishes[index]?.size ?? 0;
      placed[index] = edge + size / 2;
      edge += size;
    }
  }
  return placed;
}
