import { code } from './code.ts'
import { consumeArgument, type DirectiveReader } from './directive.ts'
import { missingFile } from './outside.ts'

/**
 * `{literalinclude}` and `{include}` with `:literal:`: a file as code. Its text was put into the body when the files
 * were put together; where the body is empty, the file is not there, which was said then.
 */
export const fileCode: DirectiveReader = (directive) => {
  const { argument, options, body } = directive
  if (!body.text.trim()) return missingFile(directive)
  consumeArgument(directive)
  const named = ['language', 'lang', 'code'].map((key) => options.get(key)).find((part) => part?.text)
  const ending = /\.(\w{1,12})$/.exec(argument.text)?.[1] ?? ''
  return code({ ...directive, argument: named ?? { ...argument, text: languages[ending] ?? ending } })
}

/** Languages whose name is not the ending of their files. */
const languages: Readonly<Record<string, string>> = {
  py: 'python',
  js: 'javascript',
  ts: 'typescript',
  jl: 'julia',
  rs: 'rust',
  sh: 'bash',
  yml: 'yaml',
  f90: 'fortran',
  m: 'matlab',
  h: 'c',
  hpp: 'cpp',
  txt: '',
}
