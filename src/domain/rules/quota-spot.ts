import type { QuotaLine } from '../quota/quota';
import { spot, type Spot } from './rule';

/** Where a finding on a quota stands: the representative's cell of the last pairing in force in that semester. */
export function quotaSpot({ pair, semester }: QuotaLine): Spot {
  const current = pair.pairings.findLast(
    ({ from = -Infinity, to = Infinity }) => from <= semester.last && to >= semester.first && from <= to,
  );
  return spot((current ?? pair.pairings[0]).row, 'representative');
}

/** What every message on a quota tells. */
export type QuotaFigures = {
  readonly leader: string;
  readonly representative: string;
  /** The semester's id. */
  readonly semester: string;
  readonly required: number;
  readonly counted: number;
  readonly missing: number;
};

export function quotaFigures({ pair, semester, required, counted, missing }: QuotaLine): QuotaFigures {
  return {
    leader: pair.leader.name,
    representative: pair.representative.name,
    semester: semester.id,
    required,
    counted,
    missing,
  };
}
