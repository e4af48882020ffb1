import { type CellProblem, cellProblem } from "./problem.ts";

/** Cells of a block of rows, by column. */
export interface BlockCells {
  /** The canonical text of each row, or null where the file has no such column. */
  readonly texts: (column: string) => ((row: number) => string | null) | null;
  /** The numbers, NaN where there is none; or null likewise. */
  readonly numbers: (column: string) => Float64Array | null;
}

/** Says what is wrong with a row in itself though each of its cells may be right, or null. */
type RowJudge = (row: number) => CellProblem | null;

/** What no row of a table can be, and the column where that shows. */
export interface RowRule {
  readonly column: string;
  /** Null where the file lacks a column that it takes to tell. */
  readonly judge: (cells: BlockCells) => RowJudge | null;
}

const NPS_SCALE = { minimum: 0, maximum: 10 };

/** Two texts that must differ. */
function unlike(column: string, other: string, problem: CellProblem): RowRule {
  return {
    column,
    judge: ({ texts }) => {
      const [one, two] = [texts(column), texts(other)];
      if (!(one && two)) return null;
      return (row) => {
        const text = one(row);
        return text !== null && text === two(row) ? problem : null;
      };
    },
  };
}

/** A day that cannot come before another of the same row; canonical days sort as text. */
function notBefore(column: string, other: string): RowRule {
  return {
    column,
    judge: ({ texts }) => {
      const [late, early] = [texts(column), texts(other)];
      if (!(late && early)) return null;
      return (row) => {
        const [end, start] = [late(row), early(row)];
        if (end === null || start === null || end >= start) return null;
        return cellProblem("date_order", { other, day: start, after: false });
      };
    },
  };
}

/** An answer to the question of the Net Promoter Score that is none: its scale is 0 to 10 everywhere. */
const npsScale: RowRule = {
  column: "score",
  judge: ({ texts, numbers }) => {
    const [question, scores] = [texts("question"), numbers("score")];
    if (!(question && scores)) return null;
    return (row) => {
      const score = scores[row] as number;
      if (!(score < NPS_SCALE.minimum || score > NPS_SCALE.maximum)) return null;
      return question(row) === "nps" ? cellProblem("out_of_range", NPS_SCALE) : null;
    };
  },
};

/** What the contract's own words rule out: a pilot that ends before it starts, one's own cause, a rating of oneself. */
export const ROW_RULES: Readonly<Record<string, readonly RowRule[]>> = {
  links: [unlike("effect", "cause", cellProblem("self_link", {}))],
  pilots: [notBefore("end", "start")],
  responses: [npsScale],
  feedback: [unlike("client", "supplier", cellProblem("self_rating", {}))],
  actions: [notBefore("closed", "opened")],
};
