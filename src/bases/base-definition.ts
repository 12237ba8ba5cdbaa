/** A base as it is written: what `.base` files and blocks say. */
import type { Expression } from './expression.ts';
import type { Values } from '../problems.ts';
import type { PropertyId } from './property-id.ts';
import type { Formulas } from './scope.ts';
import type { ErrorValue } from './values.ts';

export interface BaseDefinition {
  filters?: Filter;
  formulas: Formulas;
  /** Where each formula stands. */
  formulaPlaces: ReadonlyMap<string, Place>;
  /** Heads of columns, by the key of the property's id. */
  displayNames: ReadonlyMap<string, string>;
  /** Own summaries, by name. */
  summaries: ReadonlyMap<string, Written>;
  views: readonly ViewDefinition[];
}

export interface ViewDefinition {
  place: Place;
  type: 'table' | 'cards' | 'list' | 'map' | 'kanban';
  name: string;
  filters?: Filter;
  order: readonly PropertyId[];
  /** Where ids stand that are shown, sorted or grouped by, each at its first place, by its key. */
  places: ReadonlyMap<string, Place>;
  sort: readonly SortKey[];
  groupBy?: SortKey;
  limit?: number;
  /** Names of summaries, by the key of the property's id. */
  summaries: ReadonlyMap<string, { name: string; place: Place }>;
  /** What its layout needs besides, by key: `image`, `markers`, `coordinates`. */
  options: ReadonlyMap<string, Option>;
}

export interface SortKey {
  property: PropertyId;
  isDescending: boolean;
}

/** What YAML says there, without maps. */
export type Option = null | boolean | number | string | readonly Option[];

export type Filter = { and: readonly Filter[] } | { or: readonly Filter[] } | { not: readonly Filter[] } | Written;

/** An expression, or why it cannot be read. */
export interface Written {
  source: string;
  expression: Expression | ErrorValue;
  place: Place;
}

/** In the text of the base, one-based. */
export interface Place {
  line: number;
  column: number;
}

/** A mistake, without the file that it stands in. */
export interface BaseProblem {
  id: BaseProblemId;
  place: Place;
  values: Values;
}

export type BaseProblemId =
  | 'base-invalid'
  | 'base-filter'
  | 'base-formula'
  | 'base-summary'
  | 'base-column'
  | 'base-view-type'
  | 'base-view-missing'
  | 'base-option';

/** What reads the parts of a base, and notes what is wrong with them. */
export interface Reader {
  placeOf: (node: unknown) => Place;
  report: (id: BaseProblemId, node: unknown, values: Values) => void;
  /** A filter; `undefined`: there is none. */
  filter: (node: unknown) => Filter | undefined;
}
