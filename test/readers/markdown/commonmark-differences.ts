/** What galley means by reading an example of CommonMark's specification otherwise, and which examples those are. */
export const reasons: readonly [string, number[]][] = [
  ['A backslash before a space is a space at which no line breaks (pandoc).', [13]],
  ['A backslash at the very end breaks no line and is not shown (pandoc).', [90, 644, 646]],
  ['A line of three pluses parts the cells of a notebook and is not shown (MyST).', [44]],
  [
    'HTML becomes nodes: read over the Markdown between its tags, without what is not shown; a tag without its other half is text.',
    [
      21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166,
      167, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 182, 183, 184, 185, 186, 187, 188, 189,
      190, 191, 201, 308, 309, 344, 476, 477, 491, 494, 524, 536, 613, 614, 615, 616, 617, 623, 625, 626, 627,
      628, 629, 630, 631, 642, 643,
    ],
  ],
  ['Front matter stands between lines of dashes at the start of the file.', [96, 98]],
  [
    'An image alone in its paragraph is a figure, and its words are the caption (pandoc).',
    [520, 572, 573, 574, 575, 576, 577, 578, 580, 582, 583, 584, 585, 586, 588, 589, 591],
  ],
  ['Asterisks close emphasis behind a space, too, with a message (pandoc).', [366, 367, 391]],
  ['A link without words says its address (MyST).', [484]],
  ['A bare address is a link (GFM).', [602, 606, 608, 611, 612]],
]

/** The examples that read otherwise in a scholarly manuscript, in order, and why. */
export const meantDifferences: Readonly<Record<number, string>> = Object.fromEntries(
  reasons.flatMap(([reason, examples]) => examples.map((example) => [example, reason])),
)
