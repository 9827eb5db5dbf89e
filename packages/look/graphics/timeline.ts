import { z } from "zod";
import { type Op, solid } from "../drawing.js";
import { easeOut } from "../easing.js";
import { hairline, marginsOf, shapeOf, sizeOf, unit } from "../type-scale.js";
import { choreograph } from "./choreography.js";
import type { Stage } from "./design.js";
import { groundOf } from "./ground.js";
import { mirrored } from "./mirror.js";
import { discPath, leave } from "./shapes.js";
import { spreadOver } from "./spread.js";
import {
	paintBlock,
	type Spot,
	setAlike,
	setBlock,
	type TypeBlock,
} from "./type-block.js";

export const TimelineParams = z.object({
	title: z.string().trim().max(100).optional(),
	entries: z
		.array(
			z.object({
				when: z.string().trim().min(1).max(32),
				what: z.string().trim().min(1).max(110),
			}),
		)
		.min(2)
		.max(6),
});
export type TimelineParams = z.infer<typeof TimelineParams>;

type Placed = {
	readonly when: TypeBlock;
	readonly whenSpot: Spot;
	readonly what: TypeBlock;
	readonly whatSpot: Spot;
	readonly dot: readonly [number, number];
};
type Axis = {
	readonly from: readonly [number, number];
	readonly to: readonly [number, number];
};
type Laid = { readonly entries: readonly Placed[]; readonly axis: Axis };
type Room = {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
};

const whenStyle = (stage: Stage, step: number) =>
	({
		family: "serif",
		weight: 600,
		size: sizeOf(stage, step),
		tabular: true,
		tracking: -0.01,
	}) as const;
const whatStyle = (stage: Stage, step: number) =>
	({ family: "sans", weight: 400, size: sizeOf(stage, step) }) as const;

/** Side by side along a level axis: when above it, what below, left edges on the dots. */
const across = (
	params: TimelineParams,
	stage: Stage,
	room: Room,
	rtl: boolean,
): Laid => {
	const count = params.entries.length;
	const gutter = unit(stage, 44);
	const width = (room.width - (count - 1) * gutter) / count;
	const whens = setAlike(
		stage.type,
		params.entries.map(({ when }) => when),
		{
			style: whenStyle(stage, count > 4 ? 2.3 : 3),
			width,
			height: room.height * 0.3,
			most: 1,
			leading: 1.15,
		},
	);
	const whats = setAlike(
		stage.type,
		params.entries.map(({ what }) => what),
		{
			style: whatStyle(stage, count > 4 ? 0 : 0.4),
			width,
			height: room.height * 0.5,
			most: count > 4 ? 6 : 5,
			leading: 1.42,
		},
	);
	const tallest = (blocks: readonly TypeBlock[]) =>
		blocks.reduce((most, block) => Math.max(most, block.height), 0);
	const [above, below] = [tallest(whens), tallest(whats)];
	const gap = unit(stage, 56);
	const top = room.y + (room.height - above - below - 2 * gap) / 2;
	const y = top + above + gap;
	const flip = mirrored(stage, rtl);
	return {
		axis: rtl
			? { from: [room.x + room.width, y], to: [0, y] }
			: { from: [room.x, y], to: [stage.width, y] },
		entries: params.entries.map((_, n) => {
			const column = flip({ x: room.x + n * (width + gutter), width });
			const [when, what] = [whens[n] as TypeBlock, whats[n] as TypeBlock];
			const align = (block: TypeBlock) =>
				(block.direction === "rtl") === rtl ? "start" : "end";
			return {
				when,
				what,
				whenSpot: { ...column, y: y - gap - when.height, align: align(when) },
				whatSpot: { ...column, y: y + gap, align: align(what) },
				dot: [rtl ? column.x + column.width : column.x, y],
			};
		}),
	};
};

/** One below another down an upright axis: what a tall frame has room for. */
const downwards = (
	params: TimelineParams,
	stage: Stage,
	room: Room,
	rtl: boolean,
): Laid => {
	const count = params.entries.length;
	const indent = unit(stage, 64);
	const width = room.width - indent;
	const gap = unit(stage, 26);
	const each = room.height / count;
	const whens = setAlike(
		stage.type,
		params.entries.map(({ when }) => when),
		{
			style: whenStyle(stage, count > 4 ? 1.6 : 2.2),
			width,
			height: each * 0.3,
			most: 1,
			leading: 1.15,
		},
	);
	const whats = setAlike(
		stage.type,
		params.entries.map(({ what }) => what),
		{
			style: whatStyle(stage, 0.35),
			width,
			height: each * 0.5 - gap,
			most: 3,
			leading: 1.4,
		},
	);
	const heights = whens.map(
		(when, n) => when.height + gap + (whats[n] as TypeBlock).height,
	);
	const between = Math.min(
		unit(stage, 92),
		(room.height - heights.reduce((sum, height) => sum + height, 0)) /
			(count - 1),
	);
	const total =
		heights.reduce((sum, height) => sum + height, 0) + between * (count - 1);
	const top = room.y + (room.height - total) / 2;
	const flip = mirrored(stage, rtl);
	const column = flip({ x: room.x + indent, width });
	const axisX = flip({ x: room.x + unit(stage, 9), width: 0 }).x;
	const entries = params.entries.map((_, n): Placed => {
		const y =
			top +
			heights.slice(0, n).reduce((sum, height) => sum + height + between, 0);
		const [when, what] = [whens[n] as TypeBlock, whats[n] as TypeBlock];
		const align = (block: TypeBlock) =>
			(block.direction === "rtl") === rtl ? "start" : "end";
		return {
			when,
			what,
			whenSpot: { ...column, y, align: align(when) },
			whatSpot: { ...column, y: y + when.height + gap, align: align(what) },
			dot: [axisX, y + (when.lines[0]?.capHeight ?? 0) / 2],
		};
	});
	return {
		entries,
		axis: { from: (entries[0] as Placed).dot, to: [axisX, top + total] },
	};
};

/** Dates on an axis that grows from one to the next. */
export const timeline = choreograph({
	kind: "timeline",
	schema: TimelineParams,
	layer: "frame",
	texts: ({ title, entries }: TimelineParams) => [
		...(title ? [title] : []),
		...entries.flatMap(({ when, what }) => [when, what]),
	],
	layout: (params: TimelineParams, stage) => {
		const margins = marginsOf(stage);
		const head = params.title
			? setBlock(stage.type, params.title, {
					style: {
						family: "serif",
						weight: 600,
						size: sizeOf(stage, 2.6),
						tracking: -0.01,
					},
					width: margins.width,
					height: margins.height * 0.2,
					most: 2,
					leading: 1.15,
				})
			: undefined;
		const taken = head ? head.height + unit(stage, 70) : 0;
		const room = {
			x: margins.x,
			y: margins.y + taken,
			width: margins.width,
			height: margins.height - taken,
		};
		const shape = shapeOf(stage);
		const probe = setBlock(stage.type, params.entries[0]?.what ?? "", {
			style: whatStyle(stage, 0),
			width: margins.width,
			height: margins.height,
			most: 3,
			leading: 1,
		});
		const rtl = probe.direction === "rtl";
		const level =
			shape === "wide" || (shape === "square" && params.entries.length <= 3);
		return {
			stage,
			head,
			headSpot: {
				...mirrored(stage, rtl)(margins),
				y: margins.y,
				align: "start" as const,
			},
			...(level ? across : downwards)(params, stage, room, rtl),
			ground: groundOf(stage, { x: rtl ? 0.8 : 0.2, y: 0.05 }),
			lift: unit(stage, 18),
		};
	},
	beats: ({ entries }, seconds) => {
		const each = spreadOver(entries.length, seconds, { from: 0.5, lasts: 1 });
		const last = each.at(-1) ?? { at: 0, lasts: 0 };
		return [{ at: 0.1, lasts: 1 }, { at: last.at + 0.1, lasts: 1.1 }, ...each];
	},
	paint: (
		{ stage, entries, axis, ...layout },
		{ beats: [rise = 1, tail = 1, ...come], leaving },
	) => {
		const { palette } = stage;
		const line = (
			from: readonly [number, number],
			to: readonly [number, number],
			colour: string,
			alpha: number,
		): Op => ({
			op: "stroke",
			path: `M${from[0].toFixed(2)} ${from[1].toFixed(2)}L${to[0].toFixed(2)} ${to[1].toFixed(2)}`,
			paint: solid(colour, alpha),
			width: hairline(stage),
		});
		const part = (
			from: readonly [number, number],
			to: readonly [number, number],
			share: number,
		): readonly [number, number] => [
			from[0] + (to[0] - from[0]) * share,
			from[1] + (to[1] - from[1]) * share,
		];
		const stretches = entries.map(({ dot }, n) => ({
			from: n === 0 ? axis.from : (entries[n - 1] as Placed).dot,
			to: dot,
			share: easeOut(come[n] ?? 1),
			colour: palette.accent,
			alpha: 0.9,
		}));
		const end = {
			from: (entries.at(-1) as Placed).dot,
			to: axis.to,
			share: easeOut(tail),
			colour: palette.muted,
			alpha: 0.35,
		};
		return [
			...layout.ground,
			...leave(
				[
					...(layout.head
						? paintBlock(layout.head, layout.headSpot, solid(palette.ink), rise)
						: []),
					...[...stretches, end]
						.filter(({ share }) => share > 0)
						.map(({ from, to, share, colour, alpha }) =>
							line(from, part(from, to, share), colour, alpha),
						),
					...entries.flatMap(
						({ when, what, whenSpot, whatSpot, dot }, n): readonly Op[] => {
							const share = come[n] ?? 1;
							if (share <= 0) return [];
							const grown = easeOut(share);
							return [
								{
									op: "fill",
									path: discPath(dot[0], dot[1], unit(stage, 17) * grown),
									paint: solid(palette.ground),
								},
								{
									op: "fill",
									path: discPath(dot[0], dot[1], unit(stage, 9) * grown),
									paint: solid(palette.accent),
								},
								...paintBlock(when, whenSpot, solid(palette.ink), share),
								...paintBlock(
									what,
									whatSpot,
									solid(palette.muted),
									Math.max(0, share * 1.15 - 0.15),
								),
							];
						},
					),
				],
				leaving,
				layout.lift,
			),
		];
	},
});
