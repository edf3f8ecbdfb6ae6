/** A drawing inside a Moodle question: the picture in its text, and the file beside it. */
import type { Drawing } from '#domain/item/bank.ts'
import type { Figure } from '#domain/item/item.ts'
import { type Element, element, escaped } from '#features/items/formats/xml/write-xml.ts'

/** HTML that calls the file. */
export const pictureOf = ({ file, says }: Figure): string =>
  `<br><img src="@@PLUGINFILE@@/${escaped(file)}" alt="${escaped(says).replaceAll('\n', '&#10;')}">`

export const drawingOf = ({ id, svg }: Drawing): Element =>
  element('file', { name: id, path: '/', encoding: 'base64' }, Buffer.from(svg, 'utf8').toString('base64'))
