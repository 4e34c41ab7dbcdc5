/** Pairs that are counted twice, or joined by the wrong word. */
export const betweenBothPhrases = `
between both => of both # “Between” says that there are two: “between the two”, “of both”
among both => of both # “Both” are two; “among” is for more
amongst both => of both # “Both” are two; “among” is for more
between each of the => among the # “Between” needs two
both of the two => both
both two => both
the both of => both of
`
