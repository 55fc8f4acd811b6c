import { Text as InkText, type TextProps } from 'ink'
import { visibleScreen } from '../domain/text/visible.js'

interface Props extends Omit<TextProps, 'children'> {
  children: string
}

/** A text on the screen. It is the only one that views use: ink lets marks of direction and links of data through. */
export function Text({ children, ...props }: Props) {
  return <InkText {...props}>{visibleScreen(children)}</InkText>
}
