import type { Op, Paint } from "../drawing.js";
import { easeOut } from "../easing.js";
import { paintLine } from "../text/paint-line.js";
import { directionOf } from "../text/runs.js";
import type { Line, TextStyle, Typesetter } from "../text/typesetter.js";

/** Lines of one style, set into a box. */
export type TypeBlock = {
	readonly lines: readonly Line[];
	readonly size: number;
	/** Baseline to baseline. */
	readonly leading: number;
	/** From the first line's capitals to the last line's baseline. */
	readonly height: number;
	readonly width: number;
	readonly direction: "ltr" | "rtl";
};

export type Wish = {
	readonly style: TextStyle;
	readonly width: number;
	/** Height the block may take, capitals to last baseline. */
	readonly height: number;
	/** Most lines at the size asked for. */
	readonly most: number;
	/** Baseline distance in ems. */
	readonly leading: number;
};

const SHRINK = 0.94;
/** Smaller than this nobody reads it, and no schema lets so much text in. */
const LEAST = 4;

const blockOf = (
	lines: readonly Line[],
	size: number,
	leading: number,
	text: string,
): TypeBlock => {
	// Capitals of a fallback face may be taller than the display face's: room is kept for the tallest.
	const cap = lines[0]?.capHeight ?? 0;
	return {
		lines,
		size,
		leading,
		height: lines.length === 0 ? 0 : cap + (lines.length - 1) * leading,
		width: lines.reduce((most, line) => Math.max(most, line.width), 0),
		direction: directionOf(text),
	};
};

/** Scripts without capitals stand taller and need more air between lines. */
const leadingFor = (text: string, wish: number): number =>
	/[\p{sc=Arabic}\p{sc=Devanagari}\p{sc=Han}\p{sc=Hiragana}\p{sc=Hangul}]/u.test(
		text,
	)
		? Math.max(wish, 1.38)
		: wish;

/** Sets a text as large as wished, or as little smaller as it must be for all of it to fit; nothing is ever cut off. */
export const setBlock = (
	type: Typesetter,
	text: string,
	wish: Wish,
): TypeBlock => {
	const clean = text.replace(/\s+/gu, " ").trim();
	const leading = leadingFor(clean, wish.leading);
	for (
		let size = wish.style.size;
		size >= LEAST;
		size = size > 24 ? Math.floor(size * SHRINK) : size - 1
	) {
		const style = { ...wish.style, size };
		// A smaller size may take the lines that its height allows.
		const room = 1 + Math.floor((wish.height - size) / (size * leading));
		const most = Math.max(
			1,
			size === wish.style.size
				? Math.min(room, wish.most)
				: Math.min(
						room,
						wish.most + Math.floor((wish.style.size / size - 1) * wish.most),
					),
		);
		const lines = type.wrap(clean, style, wish.width, most);
		if (lines) return blockOf(lines, size, size * leading, clean);
	}
	// One unbreakable word wider than the box at the least size: drawn on one line at the size at which it fits.
	const line = type.line(clean, { ...wish.style, size: LEAST });
	const size = Math.min(LEAST, (LEAST * wish.width) / Math.max(line.width, 1));
	return blockOf(
		[type.line(clean, { ...wish.style, size })],
		size,
		size * leading,
		clean,
	);
};

export type Spot = {
	/** Left edge of the column, its width, and the height at which the first line's capitals begin. */
	readonly x: number;
	readonly width: number;
	readonly y: number;
	readonly align: "start" | "centre" | "end";
};

/** Where a line begins: `start` is the right edge for a script that is read from right to left. */
const leftOf = (line: Line, block: TypeBlock, spot: Spot): number => {
	const free = spot.width - line.width;
	if (spot.align === "centre") return spot.x + free / 2;
	return (spot.align === "start") === (block.direction === "ltr")
		? spot.x
		: spot.x + free;
};

/** Share of the whole that each further line waits. */
const STAGGER = 0.22;

/** How far line `n` of `count` has come when the block is at `share`. */
export const staggered = (
	share: number,
	n: number,
	count: number,
	stagger = STAGGER,
): number => {
	const whole = 1 + (count - 1) * stagger;
	return Math.min(1, Math.max(0, share * whole - n * stagger));
};

/**
 * A block at a share (0–1, linear) of its entrance: each line rises out of the edge it stands on, the next a
 * little later. At 1 it is plain set type.
 */
export const paintBlock = (
	block: TypeBlock,
	spot: Spot,
	paint: Paint,
	share = 1,
): readonly Op[] => {
	const cap = block.lines[0]?.capHeight ?? 0;
	return block.lines.flatMap((line, n): readonly Op[] => {
		const come = easeOut(staggered(share, n, block.lines.length));
		const baseline = spot.y + cap + n * block.leading;
		const x = leftOf(line, block, spot);
		if (come <= 0) return [];
		if (come >= 1) return paintLine(line, x, baseline, paint);
		const [above, below] = [
			Math.max(line.ascent, block.size * 0.95),
			Math.max(line.descent, block.size * 0.3),
		];
		const clip = {
			x: x - block.size * 0.2,
			y: baseline - above,
			width: line.width + block.size * 0.4,
			height: above + below,
		};
		const drop = (1 - come) * (above + below) * 0.9;
		return [
			{
				op: "group",
				clip,
				alpha: Math.min(1, come * 1.6),
				ops: [
					{
						op: "group",
						matrix: [1, 0, 0, 1, 0, drop],
						ops: paintLine(line, x, baseline, paint),
					},
				],
			},
		];
	});
};

/** The largest size at which each text fits its own wish: rows of equals are set in one size. */
export const setAlike = (
	type: Typesetter,
	texts: readonly string[],
	wish: Wish,
): readonly TypeBlock[] => {
	const first = texts.map((text) => setBlock(type, text, wish));
	const size = first.reduce(
		(least, block) => Math.min(least, block.size),
		wish.style.size,
	);
	const lines = first.reduce(
		(most, block) => Math.max(most, block.lines.length),
		wish.most,
	);
	return texts.map((text, n) => {
		const block = first[n] as TypeBlock;
		return block.size === size
			? block
			: setBlock(type, text, {
					...wish,
					style: { ...wish.style, size },
					most: lines,
				});
	});
};
