/** Lines of text in a paragraph of a picture: x, y, width; drawings have no words to translate. */
const LINES = [
  [20, 24, 150],
  [20, 40, 176],
  [20, 56, 120],
  [20, 72, 168],
  [20, 88, 96],
] as const;

/** An article with marks under some of its words. */
export function MarksPicture() {
  return (
    <svg viewBox="0 0 220 130" class="picture" aria-hidden="true">
      <Page />
      <Mark x={60} y={24} width={52} dash="" />
      <Mark x={110} y={56} width={30} dash="2 3" />
      <Mark x={36} y={72} width={64} dash="7 4" />
    </svg>
  );
}

/** A card beside a marked word: a line for then, a line for since. */
export function CardPicture() {
  return (
    <svg viewBox="0 0 220 130" class="picture" aria-hidden="true">
      <Page />
      <Mark x={60} y={24} width={52} dash="" />
      <rect class="picture-card" x={58} y={34} width={140} height={84} rx={6} />
      <rect class="picture-title" x={70} y={45} width={70} height={7} />
      <rect class="picture-accent" x={70} y={60} width={3} height={20} />
      <rect class="picture-line" x={80} y={62} width={100} height={4} />
      <rect class="picture-line" x={80} y={73} width={82} height={4} />
      <rect class="picture-accent" x={70} y={89} width={3} height={20} />
      <rect class="picture-line" x={80} y={91} width={94} height={4} />
      <rect class="picture-line" x={80} y={102} width={60} height={4} />
    </svg>
  );
}

/** A search box with its results, the first chosen. */
export function SearchPicture() {
  return (
    <svg viewBox="0 0 220 130" class="picture" aria-hidden="true">
      <rect class="picture-page" x={40} y={8} width={140} height={114} rx={6} />
      <rect class="picture-field" x={50} y={18} width={120} height={18} rx={4} />
      <rect class="picture-title" x={57} y={24} width={34} height={6} />
      <rect class="picture-chosen" x={41} y={44} width={138} height={24} />
      <rect class="picture-accent" x={41} y={44} width={3} height={24} />
      {[50, 76, 102].map((y) => (
        <g key={y}>
          <rect class="picture-title" x={52} y={y} width={60} height={5} />
          <rect class="picture-line" x={52} y={y + 9} width={96} height={3} />
        </g>
      ))}
    </svg>
  );
}

function Page() {
  return (
    <>
      <rect class="picture-page" x={4} y={4} width={212} height={122} rx={6} />
      {LINES.map(([x, y, width]) => (
        <rect key={y} class="picture-line" x={x} y={y - 6} width={width} height={5} />
      ))}
    </>
  );
}

function Mark(props: { x: number; y: number; width: number; dash: string }) {
  const { x, y, width, dash } = props;
  return (
    <>
      <rect class="picture-wash" x={x} y={y - 9} width={width} height={12} />
      <rect class="picture-title" x={x} y={y - 6} width={width} height={5} />
      <path class="picture-mark" d={`M${x} ${y + 3}h${width}`} stroke-dasharray={dash} />
    </>
  );
}
