import type { Element } from 'hast'
import { element, text } from '../element.ts'

/**
 * “↑ 1 2 3”: links back to the places that led here; for one place the arrow itself. Screen only.
 *
 * @param places ids
 * @param label what the links do, for screen readers: it begins with what is seen (WCAG 2.5.3)
 */
export function backLinkList(places: readonly string[], label: string): Element | undefined {
  if (places.length === 0) return undefined
  const arrow = element('span', { ariaHidden: 'true' }, ['↑'])
  const link = (place: string, name: string, content: Element | string) =>
    element('a', { className: ['back-link'], href: `#${place}`, ariaLabel: name }, [content])
  return element(
    'span',
    { className: ['back-links', 'screen-only'], dataGenerated: '' },
    places.length === 1 && places[0]
      ? [link(places[0], label, arrow)]
      : [
          arrow,
          ...places.flatMap((place, index) => [
            text(' '),
            link(place, `${index + 1}: ${label}`, String(index + 1)),
          ]),
        ],
  )
}
