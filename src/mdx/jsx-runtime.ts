/** The JSX of `.mdx` notes: the elements that their modules make, as data. `render-jsx.ts` makes HTML of them. */

export class JsxElement {
  readonly type: unknown;
  readonly props: Readonly<Record<string, unknown>>;
  /** Line of the note where its tag begins. */
  readonly line: number | undefined;

  constructor(type: unknown, props: Readonly<Record<string, unknown>>, line: number | undefined) {
    this.type = type;
    this.props = props;
    this.line = line;
  }
}

/** The attribute that tells a component's line; the component does not see it. */
export const lineAttribute = 'garden-line';

export const Fragment = Symbol('Fragment');

export function jsx(type: unknown, given: Readonly<Record<string, unknown>> | null): JsxElement {
  const { [lineAttribute]: line, ...props } = given ?? {};
  return new JsxElement(type, props, typeof line === 'number' ? line : undefined);
}

export { jsx as jsxs };
