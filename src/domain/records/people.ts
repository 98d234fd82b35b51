import { eachInSteps, type Steps } from '../steps';
import { nameKey } from './names';
import type { PersonMention } from './readings';
import type { RosterRow } from './roster';

export type Role = 'leader' | 'representative';

/** One person of the roster. Two people of one name are two of these: unit or staff number tells them apart. */
export interface Person {
  /** Unique among the people of one role. */
  id: number;
  role: Role;
  name: string;
  key: string;
  /** Every unit that the roster gives for this person; most have one or none. */
  units: readonly string[];
  /** '' when the roster gives none. */
  staffNumber: string;
  /** The roster rows that name the person, in the roster's order; at least one. */
  rows: readonly RosterRow[];
}

/** Who a mention means. */
export type Resolution =
  | { kind: 'person'; person: Person }
  /** Borne by several people, and nothing in the row tells which. */
  | { kind: 'uncertain'; mention: PersonMention; candidates: readonly Person[] }
  | { kind: 'unknown'; mention: PersonMention };

/** What a row says of a person besides the name. */
export interface Particulars {
  unit: string;
  staffNumber: string;
}

/** One mention of a person on the roster. */
export interface Appearance {
  mention: PersonMention;
  particulars: Particulars;
  row: RosterRow;
}

type Growing = { -readonly [K in keyof Person]: Person[K] } & { units: string[]; rows: RosterRow[] };

/** The people of one role, and who a name means. */
export class Directory {
  private readonly byKey = new Map<string, Growing[]>();
  private readonly persons: Growing[] = [];
  /** Who the mentions of a cell mean, where their names alone decide. */
  private readonly resolved = new Map<readonly PersonMention[], readonly Resolution[]>();

  constructor(private readonly role: Role) {}

  get people(): readonly Person[] {
    return this.persons;
  }

  /**
   * Takes up the roster's mentions and returns the person of each, in the same order. People of one name are kept apart
   * by staff number, else by unit. A mention that gives neither is the one person of that name, or a person of its own
   * when there are several. The order of the rows makes no difference: mentions that tell more are taken first.
   */
  *enterAllInSteps(appearances: readonly Appearance[]): Steps<Person[]> {
    const persons = new Map<Appearance, Growing>();
    const telling = appearances.toSorted((a, b) => vagueness(a) - vagueness(b));
    yield* eachInSteps(telling, (appearance) => persons.set(appearance, this.enter(appearance)));
    return appearances.map((appearance) => {
      const person = persons.get(appearance) as Growing;
      if (person.rows.at(-1) !== appearance.row) person.rows.push(appearance.row);
      return person;
    });
  }

  private enter(appearance: Appearance): Growing {
    const { mention } = appearance;
    const { unit, staffNumber } = appearance.particulars;
    const namesakes = this.byKey.get(mention.key) ?? [];
    const same = namesakes.filter((person) => {
      if (staffNumber !== '') return person.staffNumber === staffNumber;
      return unit === '' || person.units.some((known) => nameKey(known) === nameKey(unit));
    });
    let person = same.length === 1 ? same[0] : same.find((p) => p.staffNumber === '' && p.units.join() === unit);
    if (!person) {
      const { name, key } = mention;
      person = { id: this.persons.length, role: this.role, name, key, units: [], staffNumber, rows: [] };
      this.persons.push(person);
      this.byKey.set(mention.key, [...namesakes, person]);
    }
    if (unit !== '' && !person.units.includes(unit)) person.units.push(unit);
    return person;
  }

  namesakes(key: string): readonly Person[] {
    return this.byKey.get(key) ?? [];
  }

  /** Who the mentions of one cell of the log mean; its row gives the unit and the staff number. */
  resolveAll(mentions: readonly PersonMention[], unit: string, staffNumber: string): readonly Resolution[] {
    const known = this.resolved.get(mentions);
    if (known) return known;
    const found = mentions.map((mention) => this.resolve(mention, { unit, staffNumber }));
    // Equal cells share their mentions: where the names alone decide, they decide in every row.
    const byNames = mentions.every(({ key }) => this.namesakes(key).length < 2);
    if (byNames) this.resolved.set(mentions, found);
    return found;
  }

  /**
   * Who a mention in the log means. A staff number decides; then the unit, or a bracketed hint that names one; a
   * surname with a title never decides.
   */
  private resolve(mention: PersonMention, particulars: Particulars): Resolution {
    if (mention.completeness !== 'full') return { kind: 'unknown', mention };
    const namesakes = this.namesakes(mention.key);
    if (namesakes.length === 0) return { kind: 'unknown', mention };
    if (namesakes.length === 1) return { kind: 'person', person: namesakes[0] as Person };
    const units = [particulars.unit, ...mention.hints].filter((unit) => unit !== '').map(nameKey);
    const told =
      only(namesakes, (p) => p.staffNumber !== '' && p.staffNumber === particulars.staffNumber) ??
      only(namesakes, (p) => p.staffNumber !== '' && mention.hints.includes(p.staffNumber)) ??
      only(namesakes, (p) => p.units.some((unit) => units.includes(nameKey(unit))));
    return told ? { kind: 'person', person: told } : { kind: 'uncertain', mention, candidates: namesakes };
  }
}

/** 0 for a mention with a staff number, 1 for one with a unit, 2 for a bare name. */
function vagueness({ particulars }: Appearance): number {
  return particulars.staffNumber !== '' ? 0 : particulars.unit !== '' ? 1 : 2;
}

/** The one that fits, or undefined when none or several do. */
function only<T>(items: readonly T[], fits: (item: T) => boolean): T | undefined {
  const found = items.filter(fits);
  return found.length === 1 ? found[0] : undefined;
}
