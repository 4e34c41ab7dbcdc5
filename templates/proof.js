// The script of a proof page: the way through the notes, the reader's decisions, and the file that they are saved to.

{
  const data = JSON.parse(document.getElementById('proof-data').textContent)
  const said = document.getElementById('said')
  const saveButton = document.getElementById('save')
  const notes = new Map(data.notes.map((note) => [String(note.number), note]))
  const cards = new Map(
    [...document.querySelectorAll('.proof-note')].map((card) => [card.dataset.note, card]),
  )
  const calls = new Map([...document.querySelectorAll('.call')].map((call) => [call.dataset.note, call]))
  const marks = new Map()
  for (const mark of document.querySelectorAll('[data-notes]')) {
    for (const number of mark.dataset.notes.split(' '))
      marks.set(number, [...(marks.get(number) ?? []), mark])
  }
  const order = [...cards.keys()]
  const hidden = new Set()
  const memory = `galley-proof-${data.sha256}`
  let current
  let decisions = new Map()

  const groupOf = ({ dataset }) => (dataset.kind === 'query' ? 'query' : dataset.severity)
  const isShown = (number) => !hidden.has(groupOf(cards.get(number)))

  function open(number, focus) {
    if (current) close()
    current = number
    const card = cards.get(number)
    card.classList.add('active')
    for (const mark of marks.get(number) ?? []) mark.classList.add('active')
    calls.get(number).setAttribute('aria-expanded', 'true')
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    const anchor = marks.get(number)?.[0] ?? calls.get(number)
    // On a wide window both are to be seen; a note can stand lower than its place.
    anchor.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'auto' })
    if (focus) card.focus({ preventScroll: true })
    card.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  }

  function close() {
    const card = cards.get(current)
    card.classList.remove('active')
    for (const mark of marks.get(current) ?? []) mark.classList.remove('active')
    calls.get(current).setAttribute('aria-expanded', 'false')
    current = undefined
  }

  function go(step) {
    const from = current === undefined ? (step > 0 ? -1 : order.length) : order.indexOf(current)
    for (let at = from + step; at >= 0 && at < order.length; at += step) {
      if (isShown(order[at])) return open(order[at], true)
    }
    say(step > 0 ? 'That was the last note.' : 'That was the first note.')
  }

  function say(text) {
    said.textContent = text
  }

  function decide(number, decision) {
    if (decision) decisions.set(number, decision)
    else decisions.delete(number)
    show(number)
    remember()
    const left = data.notes.length - decisions.size
    const what =
      { accept: 'Accepted', reject: 'Rejected', comment: 'Commented' }[decision?.decision] ?? 'Undone'
    say(`${what}: note ${number}. ${left} of ${data.notes.length} left.`)
  }

  function show(number) {
    const card = cards.get(number)
    const decision = decisions.get(number)
    const state = decision?.decision ?? ''
    for (const part of [card, calls.get(number), ...(marks.get(number) ?? [])]) part.dataset.decision = state
    for (const button of card.querySelectorAll('[data-action]')) {
      const { action, choice } = button.dataset
      const isChosen = action === state && (choice === undefined || Number(choice) === decision.choice)
      button.setAttribute('aria-pressed', String(isChosen))
    }
    const field = card.querySelector('textarea')
    if (decision?.comment !== undefined) {
      field.hidden = false
      if (field.value !== decision.comment) field.value = decision.comment
    } else if (field !== document.activeElement) {
      field.hidden = true
      field.value = ''
    }
    saveButton.disabled = decisions.size === 0
    saveButton.textContent =
      decisions.size > 0 ? `Save ${decisions.size} of ${data.notes.length}` : 'Save decisions'
  }

  function act(number, action, choice = 0) {
    const note = notes.get(number)
    const before = decisions.get(number)
    if (action === 'comment') {
      const field = cards.get(number).querySelector('textarea')
      field.hidden = false
      field.focus()
      return
    }
    if (action === 'accept' && note.choices.length === 0) {
      say('This note has nothing to put in; reject it or comment on it.')
      return
    }
    if (before?.decision === action && (action !== 'accept' || before.choice === choice))
      return decide(number)
    const comment = before?.comment === undefined ? {} : { comment: before.comment }
    decide(
      number,
      action === 'accept' ? { decision: action, choice, ...comment } : { decision: action, ...comment },
    )
  }

  function save() {
    const list = [...decisions].map(([number, { decision, choice, comment }]) => {
      const { rule, reason, kind, line, file, start, end, before, leading, trailing, choices } =
        notes.get(number)
      const after = decision === 'accept' ? choices[choice] : undefined
      const place = { line, file, start, end, before, after, leading, trailing }
      return { note: Number(number), kind, rule, reason, decision, comment, ...place }
    })
    const { manuscript, sha256 } = data
    const text = `${JSON.stringify({ galley: 'decisions', version: 1, manuscript, sha256, decisions: list }, null, 2)}\n`
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    link.download = `${manuscript.replace(/\.[^.]*$/, '')}.decisions.json`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    say(
      `Saved ${list.length} decisions. Apply them with: galley lint ${manuscript} --decisions ${link.download}`,
    )
  }

  // A page opened from a file may have no storage; then the decisions live as long as the page.
  function remember() {
    try {
      localStorage.setItem(memory, JSON.stringify([...decisions]))
    } catch {}
  }
  try {
    decisions = new Map(
      JSON.parse(localStorage.getItem(memory) ?? '[]').filter(([number]) => notes.has(number)),
    )
  } catch {}
  for (const number of decisions.keys()) show(number)

  document.addEventListener('click', ({ target }) => {
    const button = target.closest('button')
    if (button?.dataset.go) return go(button.dataset.go === 'next' ? 1 : -1)
    if (button?.dataset.filter) return filter(button)
    if (button === saveButton) return save()
    const number = target.closest('.proof-note')?.dataset.note
    if (number && button) {
      if (number !== current) open(number, false)
      return act(number, button.dataset.action, Number(button.dataset.choice ?? 0))
    }
    if (number) return number !== current && open(number, true)
    if (button?.classList.contains('call')) {
      return button.dataset.note === current ? close() : open(button.dataset.note, true)
    }
    const mark = target.closest('[data-notes]')
    if (!mark || target.closest('a')) return
    const numbers = mark.dataset.notes.split(' ').filter(isShown)
    const next = numbers[(numbers.indexOf(current) + 1) % numbers.length]
    if (next && next !== current) open(next, true)
    else if (current) close()
  })

  function filter(button) {
    const { filter: group } = button.dataset
    const isOn = button.getAttribute('aria-pressed') !== 'true'
    button.setAttribute('aria-pressed', String(isOn))
    if (isOn) hidden.delete(group)
    else hidden.add(group)
    document.body.dataset.hidden = [...hidden].join(' ')
    if (current && !isShown(current)) close()
    say(`${button.textContent} ${isOn ? 'shown' : 'hidden'}.`)
  }

  document.addEventListener('input', ({ target }) => {
    if (target.tagName !== 'TEXTAREA') return
    const { note: number } = target.closest('.proof-note').dataset
    const before = decisions.get(number)
    const { comment: _, ...rest } = before ?? { decision: 'comment' }
    if (target.value) decide(number, { ...rest, comment: target.value })
    else decide(number, rest.decision === 'comment' ? undefined : rest)
  })

  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey) return
    if (target.tagName === 'TEXTAREA') {
      if (key === 'Escape') cards.get(target.closest('.proof-note').dataset.note).focus()
      return
    }
    if (key === 'Escape' && current) {
      const call = calls.get(current)
      close()
      return call.focus({ preventScroll: true })
    }
    if (!document.getElementById('shortcuts').checked || target.tagName === 'SELECT') return
    const keys = { n: 1, j: 1, p: -1, k: -1 }
    const actions = { a: 'accept', r: 'reject', c: 'comment' }
    if (Object.hasOwn(keys, key)) go(keys[key])
    else if (current && Object.hasOwn(actions, key)) act(current, actions[key])
    else if (current && key === 'u') decide(current)
    else return
    event.preventDefault()
  })

  document.documentElement.classList.add('js')
}
