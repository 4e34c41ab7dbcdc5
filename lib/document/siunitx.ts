/**
 * Numbers and units of the LaTeX package siunitx (its manual, version 3, sections 3 and 4), which converters of
 * formulas do not know, written as TeX that they do.
 */

/** How many arguments in braces each command takes. */
const commands: Readonly<Record<string, number>> = {
  ...{ num: 1, si: 1, unit: 1, ang: 1, SI: 2, qty: 2 },
  ...{ numrange: 2, numlist: 1, SIrange: 3, qtyrange: 3, SIlist: 2, qtylist: 2 },
}

/** Symbols by macro: `name symbol`, several names of one parted by `/`. */
const table = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s*,\s*/)
      .flatMap((entry) => {
        const [names = '', symbol = ''] = entry.split(/\s+/)
        return names.split('/').map((name): [string, string] => [name, symbol])
      }),
  )

const prefixes = table(`yocto y, zepto z, atto a, femto f, pico p, nano n, micro µ, milli m, centi c, deci d,
  deca/deka da, hecto h, kilo k, mega M, giga G, tera T, peta P, exa E, zetta Z, yotta Y, kibi Ki, mebi Mi, gibi Gi,
  tebi Ti`)

const units =
  table(`ampere/A A, candela/cd cd, kelvin/K K, kilogram/kg kg, gram/g g, metre/meter/m m, mole/mol mol,
  second/s s, becquerel Bq, degreeCelsius/celsius °C, coulomb/C C, farad/F F, gray Gy, hertz/Hz Hz, henry/H H,
  joule/J J, lumen lm, katal kat, lux lx, newton/N N, ohm Ω, pascal/Pa Pa, radian rad, siemens S, sievert Sv,
  steradian sr, tesla/T T, volt/V V, watt/W W, weber Wb, astronomicalunit au, bel B, dalton Da, day d, decibel/dB dB,
  degree °, electronvolt/eV eV, hectare ha, hour h, litre/liter/L/l L, arcminute/arcmin ′, minute min, arcsecond ″,
  neper Np, tonne t, percent \\%, angstrom Å, bar bar, atomicmassunit u, bit bit, byte B, barn b, knot kn,
  mmHg mmHg, fg fg, pg pg, ng ng, ug µg, mg mg, pm pm, nm nm, um µm, mm mm, cm cm, dm dm, km km, as as, fs fs, ps ps,
  ns ns, us µs, ms ms, fmol fmol, pmol pmol, nmol nmol, umol µmol, mmol mmol, kmol kmol, pA pA, nA nA, uA µA, mA mA,
  kA kA, ul/uL µL, ml/mL mL, hl/hL hL, mHz mHz, kHz kHz, MHz MHz, GHz GHz, THz THz, mN mN, kN kN, MN MN, kPa kPa,
  MPa MPa, GPa GPa, mohm mΩ, kohm kΩ, Mohm MΩ, pV pV, nV nV, uV µV, mV mV, kV kV, nW nW, uW µW, mW mW, kW kW, MW MW,
  GW GW, uJ µJ, mJ mJ, kJ kJ, meV meV, keV keV, MeV MeV, GeV GeV, TeV TeV, kWh kWh, fF fF, pF pF, nF nF, uF µF,
  mH mH, uH µH, nC nC, uC µC, mC mC, mT mT, uT µT`)

const before = new Map([
  ['square', '2'],
  ['cubic', '3'],
])
const after = new Map([
  ['squared', '2'],
  ['cubed', '3'],
])

/** Longer arguments are none: looking for their ends must stay cheap. */
const longest = 500

/**
 * Writes the commands of siunitx in plain TeX.
 *
 * @param tex a formula
 * @returns the formula; commands without their arguments, and units that the package does not have, stay as they are
 */
export function plainQuantities(tex: string): string {
  if (!/\\(?:num|si|SI|unit|ang|qty)/.test(tex)) return tex
  const command = /\\(num(?:range|list)?|SI(?:range|list)?|qty(?:range|list)?|si|unit|ang)(?![A-Za-z])/g
  let written = ''
  let from = 0
  for (let match = command.exec(tex); match; match = command.exec(tex)) {
    const call = readArguments(tex, command.lastIndex, commands[match[1]!]!)
    if (!call) continue
    written += tex.slice(from, match.index) + write(match[1]!, call.values)
    from = call.end
    command.lastIndex = call.end
  }
  return written + tex.slice(from)
}

/** Arguments in braces, after options in brackets. */
function readArguments(
  tex: string,
  start: number,
  count: number,
): { values: string[]; end: number } | undefined {
  const options = /^\s*\[[^\]]{0,200}\]/.exec(tex.slice(start, start + longest))
  let at = start + (options?.[0].length ?? 0)
  const values: string[] = []
  while (values.length < count) {
    while (/\s/.test(tex[at] ?? '')) at++
    const end = tex[at] === '{' ? closing(tex, at) : undefined
    if (end === undefined) return undefined
    values.push(tex.slice(at + 1, end).trim())
    at = end + 1
  }
  return { values, end: at }
}

function closing(tex: string, open: number): number | undefined {
  let depth = 0
  for (let at = open; at < Math.min(tex.length, open + longest); at++) {
    if (tex[at] === '\\') at++
    else if (tex[at] === '{') depth++
    else if (tex[at] === '}' && --depth === 0) return at
  }
  return undefined
}

function write(command: string, [first = '', second = '', third = '']: string[]): string {
  if (command === 'ang') return angle(first)
  if (command === 'si' || command === 'unit') return unit(first)
  if (command === 'numrange') return `${number(first)}\\text{ to }${number(second)}`
  if (command.endsWith('range')) return `${quantity(first, third)}\\text{ to }${quantity(second, third)}`
  if (command.endsWith('list')) {
    const parts = first.split(';').map((one) => (command === 'numlist' ? number(one) : quantity(one, second)))
    const last = parts.pop() ?? ''
    if (parts.length === 0) return last
    return `${parts.join(',\\ ')}${parts.length > 1 ? ',' : ''}\\text{ and }${last}`
  }
  return command === 'num' ? number(first) : quantity(first, second)
}

function quantity(value: string, of: string): string {
  const written = unit(of)
  // Degrees, minutes and seconds of an angle stand at their number.
  const gap = number(value) === '' || /^\\mathrm\{[°′″]\}/.test(written) ? '' : '\\,'
  return `${number(value)}${gap}${written}`
}

const decimal = /^([+-]?)(\d*)(?:([.,])(\d*))?(\(\d+\))?(?:[eEdD]([+-]?\d+))?$/

/** `1.2e3`, `12345.6`, `5 \pm 1`, `2 x 3`; what is no number stays as it is. */
function number(text: string): string {
  const parts = text.replace(/\\pm|\+-/g, '±').split(/\s*([x×±])\s*/)
  const written = parts.map((part) => {
    if (part === '±') return '\\pm '
    return part === 'x' || part === '×' ? '\\times ' : single(part)
  })
  return written.includes(undefined) ? text : written.join('')
}

function single(text: string): string | undefined {
  const match = decimal.exec(text.replace(/\s/g, ''))
  if (!match || text.trim() === '') return undefined
  const [, sign, whole = '', point, fraction = '', uncertainty = '', exponent] = match
  const places = point ? `.${grouped(fraction)}` : ''
  const ten = exponent === undefined ? '' : `10^{${exponent.replace(/^\+/, '')}}`
  if (whole === '' && fraction === '') return sign + ten
  const times = ten && '\\times '
  return `${sign}${groupedWhole(whole || '0')}${places}${uncertainty}${times}${ten}`
}

/** Digits in threes, where there are five or more. */
function grouped(digits: string): string {
  return digits.length < 5 ? digits : digits.replace(/\d{3}(?=\d)/g, '$&\\,')
}

function groupedWhole(digits: string): string {
  return digits.length < 5 ? digits : digits.replace(/\d(?=(?:\d{3})+$)/g, '$&\\,')
}

/** `45`, `45;30;10`: degrees, minutes, seconds. */
function angle(text: string): string {
  const signs = ['^{\\circ}', '′', '″']
  return text
    .split(';')
    .map((part, index) => (part.trim() === '' ? '' : number(part.trim()) + (signs[index] ?? '')))
    .join('')
}

/** `\kilo\gram\per\cubic\meter`, or symbols as they stand: `kg.m^2`. */
function unit(text: string): string {
  const parts: string[] = []
  let state = { prefix: '', power: '', isPer: false }
  const tokens = text.matchAll(/\\([A-Za-z]+)(?:\s*\{([^{}]*)\})?|([.~]|\\,)|([^\\.~\s]+)/g)
  for (const [source, name, argument, , symbols] of tokens) {
    if (name === undefined) {
      if (symbols) parts.push(symbol(state.prefix + symbols.replace(/(?<!\\)%/g, '\\%'), state))
      state = { prefix: '', power: '', isPer: false }
    } else if (prefixes.has(name)) state.prefix += prefixes.get(name)
    else if (name === 'per') state.isPer = true
    else if (before.has(name)) state.power = before.get(name)!
    else if (name === 'raiseto') state.power = argument ?? ''
    else if (after.has(name) || name === 'tothe') raise(parts, after.get(name) ?? argument ?? '')
    else {
      const known = units.get(name)
      if (known === undefined) parts.push(source)
      else parts.push(symbol(state.prefix + known, state) + (argument ? `_{\\text{${argument}}}` : ''))
      state = { prefix: '', power: '', isPer: false }
    }
  }
  return parts.join('\\,')
}

function symbol(text: string, { power, isPer }: { power: string; isPer: boolean }): string {
  const exponent = isPer ? `-${power || '1'}` : power
  return `\\mathrm{${text}}${exponent && `^{${exponent}}`}`
}

/** `\squared` after a unit; one after `\per` keeps its sign. */
function raise(parts: string[], power: string): void {
  const last = parts.pop()
  if (last === undefined) return
  const [exponent = '', sign = ''] = /\^\{(-?)[^{}]{0,20}\}$/.exec(last) ?? []
  parts.push(`${last.slice(0, last.length - exponent.length)}^{${sign}${power}}`)
}
