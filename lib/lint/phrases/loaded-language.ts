/** Words that judge. */
export const loadedWords = `
slaughter/slaughters/slaughtered/slaughtering => # “Killing” is neutral
ruthless => # Say what was done
barbaric/barbarous => # Say what was done
savage/savagely => # Say what was done
heinous => # Say what was done
evil => # Say what was done
brutal/brutally => # Say what was done
crusade/crusades => # “Campaign” is neutral
puppet regime/government => # “Government” is neutral
so-called => # Say who calls it so
tyrant/tyrants => # Say what was done
fanatic/fanatics/fanatical => # Say what they believe or do
thug/thugs => # Say what they did
bloodthirsty => # Say what was done
monstrous => # Say what was done
shameful/shamefully => # Leave the judgement to the reader
disgraceful => # Leave the judgement to the reader
outrageous => # Leave the judgement to the reader
heroic/heroically => # Leave the judgement to the reader
glorious => # Leave the judgement to the reader
infamous => # “Known” is neutral
notorious => # “Known” is neutral
atrocious => # Say what was done
`
