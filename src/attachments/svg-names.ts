/** What a published SVG may consist of: elements, attributes and CSS properties that draw, and nothing else. */

export const svgNamespace = 'http://www.w3.org/2000/svg';
export const xhtmlNamespace = 'http://www.w3.org/1999/xhtml';
export const xlinkNamespace = 'http://www.w3.org/1999/xlink';
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

export const svgElements: ReadonlySet<string> = words(`
  a animate animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite
  feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
  filter foreignObject g image line linearGradient marker mask mpath path pattern polygon polyline radialGradient rect set stop style
  svg switch symbol text textPath title tspan use view`);

/** Words in a box, as diagrams by Mermaid and draw.io have them: the only HTML in an SVG, and all of it is text. */
export const textElements: ReadonlySet<string> = words(`
  b blockquote br center code dd del div dl dt em font h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre s section small span strike strong
  sub sup table tbody td tfoot th thead tr u ul`);

/** Elements that animate: what they may change is checked. */
export const animations: ReadonlySet<string> = words('animate animateMotion animateTransform set');

/** Presentation: each is an attribute and a CSS property, and may be animated. */
const presentation = `
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters color-rendering cursor
  direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font font-family font-kerning font-size
  font-size-adjust font-stretch font-style font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical
  image-rendering letter-spacing lighting-color marker marker-end marker-mid marker-start mask mask-type opacity overflow paint-order
  pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering transform transform-origin unicode-bidi
  vector-effect visibility word-spacing writing-mode`;

/** Geometry: attributes that may be animated. */
const geometry = `
  amplitude azimuth baseFrequency bias cx cy d diffuseConstant divisor dx dy elevation exponent fr fx fy gradientTransform gradientUnits
  height intercept k1 k2 k3 k4 kernelMatrix lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth numOctaves offset
  patternTransform pathLength pointsAtX pointsAtY pointsAtZ points preserveAspectRatio r radius refX refY rotate rx ry scale seed slope
  specularConstant specularExponent spreadMethod startOffset stdDeviation surfaceScale tableValues textLength viewBox width x x1 x2 y y1 y2
  z`;

export const animated: ReadonlySet<string> = words(presentation + geometry);

export const svgAttributes: ReadonlySet<string> = words(`${presentation} ${geometry}
  accumulate additive align attributeName attributeType begin by calcMode class clipPathUnits colspan crossorigin dir dur edgeMode end fill
  filterUnits focusable from href id in in2 keyPoints keySplines keyTimes lang max maskContentUnits maskUnits method min mode operator order
  orient origin path patternContentUnits patternUnits preserveAlpha primitiveUnits refX refY rel repeatCount repeatDur requiredExtensions
  requiredFeatures restart result role rowspan side spacing stitchTiles style systemLanguage tabindex target targetX targetY to type valign
  values version xChannelSelector yChannelSelector zoomAndPan`);

/** Attributes whose value is text, whatever it says. */
export const plainAttributes: ReadonlySet<string> = words(
  'class dir id lang role begin end result in in2 systemLanguage requiredFeatures requiredExtensions',
);

export const cssProperties: ReadonlySet<string> = words(`${presentation}
  align-content align-items align-self animation animation-delay animation-direction animation-duration animation-fill-mode
  animation-iteration-count animation-name animation-play-state animation-timing-function background background-blend-mode
  background-clip background-color background-image background-origin background-position background-repeat background-size border
  border-bottom border-bottom-color border-bottom-left-radius border-bottom-right-radius border-bottom-style border-bottom-width
  border-collapse border-color border-left border-left-color border-left-style border-left-width border-radius border-right
  border-right-color border-right-style border-right-width border-spacing border-style border-top border-top-color
  border-top-left-radius border-top-right-radius border-top-style border-top-width border-width bottom box-shadow box-sizing color-scheme
  column-gap content content-visibility cx cy d empty-cells enable-background flex flex-basis flex-direction flex-flow flex-grow flex-shrink flex-wrap float
  font-display font-feature-settings font-optical-sizing font-synthesis font-variant-caps font-variant-east-asian
  font-variant-ligatures font-variant-numeric font-variant-position font-variation-settings forced-color-adjust gap height hyphens
  inline-size isolation justify-content justify-items justify-self left line-break line-height list-style list-style-position
  list-style-type margin margin-bottom margin-left margin-right margin-top max-height max-width min-height min-width mix-blend-mode
  object-fit offset-distance offset-path offset-rotate order outline outline-color outline-offset outline-style outline-width
  overflow-wrap overflow-x overflow-y padding padding-bottom padding-left padding-right padding-top position r right rotate row-gap rx ry
  scale shape-inside shape-margin shape-padding solid-color solid-opacity src tab-size table-layout text-align text-align-last
  text-decoration-color text-decoration-line text-decoration-style text-decoration-thickness text-emphasis text-indent text-orientation
  text-overflow text-shadow text-transform text-underline-offset text-wrap top transform-box transform-style transition
  transition-delay transition-duration transition-property transition-timing-function translate unicode-range user-select
  vertical-align white-space white-space-collapse width will-change word-break word-wrap x y z-index zoom`);

/** Functions of CSS that compute; none of them asks for anything. */
export const cssFunctions: ReadonlySet<string> = words(`
  blur brightness calc circle clamp color color-mix conic-gradient contrast counter cubic-bezier drop-shadow ellipse env format
  grayscale hsl hsla hue-rotate hwb inset invert lab lch light-dark linear linear-gradient local matrix matrix3d max min opacity oklab
  oklch path perspective polygon radial-gradient rect repeating-conic-gradient repeating-linear-gradient repeating-radial-gradient rgb
  rgba rotate rotate3d rotatex rotatey rotatez saturate scale scale3d scalex scaley scalez sepia skew skewx skewy steps tech translate
  translate3d translatex translatey translatez var xywh`);

/** At-rules whose blocks are rules or declarations like others. */
export const cssAtRules: ReadonlySet<string> = words('-webkit-keyframes font-face keyframes layer media supports');

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}
