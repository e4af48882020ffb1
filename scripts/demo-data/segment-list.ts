/** A customer segment; `share` is its share of sales, `satisfaction` and `recommendation` its distance from the average, in points. */
export interface Segment {
  readonly segment: string;
  readonly share: number;
  readonly satisfaction: number;
  readonly recommendation: number;
}

/** The three customer segments. */
export const segmentList: readonly Segment[] = [
  { segment: "families", share: 0.5, satisfaction: 0.6, recommendation: 2 },
  { segment: "young", share: 0.28, satisfaction: -1.8, recommendation: -6 },
  { segment: "business", share: 0.22, satisfaction: 1, recommendation: 3 },
];
