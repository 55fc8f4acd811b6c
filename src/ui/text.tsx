import { Text as InkText, type TextProps } from 'ink'
import { visibleScreen } from '../domain/text/visible.js'

interface Props extends Omit<TextProps, 'children'> {
  children: string
}

/** A text on the screen. Views use only this component: ink's own lets direction marks and links in data through. */
export function Text({ children, ...props }: Props) {
  return <InkText {...props}>{visibleScreen(children)}</InkText>
}
