/** Every address that no route knows. */
import { data } from 'react-router'

export function loader(): never {
  throw data(undefined, { status: 404 })
}

export default function NotFoundRoute() {
  return null
}
