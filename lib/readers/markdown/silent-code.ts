/** Beginnings of statements that show nothing, by language; each is tried at the start of a line only. */
const silent: Readonly<Record<string, RegExp>> = {
  r: /^(?:[\w.]+(?:[$@[][\w.$@"'[\],]*)?[ ]?(?:<<?-|=(?!=))|(?:library|require|requireNamespace|set\.seed|options|source|theme_set|theme_update|setwd|rm|load|attach|suppress\w+|invisible|install\.packages|r_refs|gc|sink|devtools::load_all|here::i_am|registerDoParallel|update_geom_defaults|(?:knitr::)?opts_\w+\$set|(?:knitr::)?opts_\w+\$\w+|knitr::(?:write_bib|knit_hooks|read_chunk|knit_theme)\b|reticulate::\w+|extrafont::\w+|showtext::\w+|conflicted::\w+|conflict_prefer)\b)/,
  python:
    /^(?:import\b|from\b|def\b|class\b|@|del\b|assert\b|pass\b|[\w.]+(?:\[[^\]\n]*\])?(?:, ?[\w.]+)* ?[-+*/]?=(?!=)|(?:plt|sns|pd|np|matplotlib|warnings|random)\.(?:style|set_\w+|set\b|seed|random\.seed|use|options|rcParams|filterwarnings|simplefilter|rc)\b)/,
}

/**
 * Whether code only prepares what follows: every statement that begins a line assigns, loads or sets something.
 * Where that is not certain, it is not.
 */
export function isSilentCode(engine: string, code: string): boolean {
  const pattern = Object.hasOwn(silent, engine) ? silent[engine]! : undefined
  if (!pattern) return false
  const starts = code.split('\n').filter((line) => /^[\w.@]/.test(line))
  return starts.length > 0 && starts.every((line) => pattern.test(line.slice(0, 300)))
}
