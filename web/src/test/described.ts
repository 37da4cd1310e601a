// Compares types with the schemas of an OpenAPI document: every field that a type names is described, what the type
// takes for given is required, what is required is not left open, and choices are the same.

import ts from 'typescript'

export interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  allOf?: Schema[]
  oneOf?: Schema[]
}

export type Schemas = Record<string, Schema>

/** What a type or a schema amounts to. */
type Shape =
  | { sort: 'anything' }
  | { sort: 'text' | 'number' | 'truth' }
  | { sort: 'choice'; of: string[] }
  | { sort: 'list'; of: () => Shape }
  | { sort: 'record'; fields: Map<string, Field> }

interface Field {
  shape: () => Shape
  /** Whether it is always there. */
  given: boolean
  mayBeNull: boolean
}

const isNull = (schema: Schema) => schema.type === 'null'

/** The shape that a schema describes; of several that it may be, the fields of all. */
function described(schemas: Schemas, schema: Schema): Shape {
  if (schema.$ref) return described(schemas, schemas[schema.$ref.split('/').at(-1)!] ?? {})
  if (schema.enum) return { sort: 'choice', of: schema.enum.map(String) }
  const choices = schema.oneOf?.filter((one) => !isNull(one))
  if (choices) return either(choices.map((one) => described(schemas, one)))
  if (schema.allOf) return both(schema.allOf.map((one) => described(schemas, one)))
  if (schema.items) return { sort: 'list', of: () => described(schemas, schema.items!) }
  if (schema.properties) return { sort: 'record', fields: fieldsOf(schemas, schema) }
  const type = [schema.type].flat().find((one) => one !== 'null')
  if (type === 'string') return { sort: 'text' }
  if (type === 'number' || type === 'integer') return { sort: 'number' }
  return type === 'boolean' ? { sort: 'truth' } : { sort: 'anything' }
}

function fieldsOf(schemas: Schemas, { properties = {}, required = [] }: Schema): Map<string, Field> {
  return new Map(Object.entries(properties).map(([name, schema]) => {
    const mayBeNull = [schema.type].flat().includes('null') || (schema.oneOf?.some(isNull) ?? false)
    return [name, { shape: () => described(schemas, schema), given: required.includes(name), mayBeNull }]
  }))
}

const recordsOf = (shapes: Shape[]) => shapes.flatMap((shape) => (shape.sort === 'record' ? [shape.fields] : []))

function both(shapes: Shape[]): Shape {
  return { sort: 'record', fields: new Map(recordsOf(shapes).flatMap((fields) => [...fields])) }
}

/** What every alternative has is given; what only some have is not. */
function either(shapes: Shape[]): Shape {
  const records = recordsOf(shapes)
  if (shapes.every((shape) => shape.sort === 'choice')) return { sort: 'choice', of: shapes.flatMap((shape) => (shape.sort === 'choice' ? shape.of : [])) }
  if (records.length < shapes.length) return { sort: 'anything' }
  if (records.length === 1) return { sort: 'record', fields: records[0]! }
  const names = new Set(records.flatMap((fields) => [...fields.keys()]))
  return {
    sort: 'record',
    fields: new Map([...names].map((name) => {
      const known = records.flatMap((fields) => fields.get(name) ?? [])
      const given = known.length === records.length && known.every((field) => field.given)
      return [name, { shape: () => either(known.map((field) => field.shape())), given, mayBeNull: known.some((field) => field.mayBeNull) }]
    })),
  }
}

/** The shape of a type. */
function shapeOf(checker: ts.TypeChecker, type: ts.Type): Shape {
  const bare = checker.getNonNullableType(type)
  const parts = bare.isUnion() ? bare.types : [bare]
  if (parts.every((part) => part.isStringLiteral())) return { sort: 'choice', of: parts.map((part) => (part as ts.StringLiteralType).value) }
  if (parts.every((part) => part.flags & ts.TypeFlags.StringLike)) return { sort: 'text' }
  if (parts.every((part) => part.flags & ts.TypeFlags.NumberLike)) return { sort: 'number' }
  if (parts.every((part) => part.flags & ts.TypeFlags.BooleanLike)) return { sort: 'truth' }
  if (parts.length > 1) return { sort: 'anything' }
  const element = checker.getIndexTypeOfType(bare, ts.IndexKind.Number)
  if (element) return { sort: 'list', of: () => shapeOf(checker, element) }
  const fields = checker.getPropertiesOfType(bare).map((property): [string, Field] => {
    const own = checker.getTypeOfSymbol(property)
    const open = checker.typeToString(own, undefined, ts.TypeFormatFlags.NoTruncation)
    return [property.name, {
      shape: () => shapeOf(checker, own),
      given: !(property.flags & ts.SymbolFlags.Optional),
      mayBeNull: own.isUnion() ? own.types.some((part) => (part.flags & ts.TypeFlags.Null) !== 0) : open === 'null',
    }]
  })
  return { sort: 'record', fields: new Map(fields) }
}

/** The types that files export, by their names. */
export function typesOf(files: string[]): Map<string, Shape> {
  const program = ts.createProgram(files, {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  })
  const checker = program.getTypeChecker()
  const exported = files.flatMap((file) => {
    const symbol = checker.getSymbolAtLocation(program.getSourceFile(file)!)
    return symbol ? checker.getExportsOfModule(symbol) : []
  })
  const declared = exported.map((one) => (one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one))
  const types = declared.filter((one) => one.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias))
  return new Map(types.map((one) => [one.name, shapeOf(checker, checker.getDeclaredTypeOfSymbol(one))]))
}

/** What a type says otherwise than the schema does. */
export function complaintsOf(type: Shape, schemas: Schemas, name: string): string[] {
  return compared(type, described(schemas, { $ref: name }), name)
}

function compared(type: Shape, schema: Shape, at: string): string[] {
  if (type.sort === 'anything' || schema.sort === 'anything') return []
  // A type may know more of a text than the document says, or need no more of a choice than its text.
  if ([type.sort, schema.sort].every((sort) => sort === 'text' || sort === 'choice') && type.sort !== schema.sort) return []
  if (type.sort === 'list' && schema.sort === 'list') return compared(type.of(), schema.of(), `${at}[]`)
  if (type.sort === 'choice' && schema.sort === 'choice') return choices(type.of, schema.of, at)
  if (type.sort !== 'record' || schema.sort !== 'record') return type.sort === schema.sort ? [] : [`${at} is a ${schema.sort}, no ${type.sort}`]
  return [...type.fields].flatMap(([name, field]) => {
    const known = schema.fields.get(name)
    return known ? ofField(field, known, `${at}.${name}`) : [`${at}.${name} is not in the document`]
  })
}

function ofField(field: Field, known: Field, at: string): string[] {
  const own = []
  if (known.given && !field.given) own.push(`${at} is always there`)
  if (known.given && !known.mayBeNull && field.mayBeNull) own.push(`${at} is never null`)
  if (known.mayBeNull && field.given && !field.mayBeNull) own.push(`${at} may be null`)
  return [...own, ...compared(field.shape(), known.shape(), at)]
}

function choices(types: string[], schemas: string[], at: string): string[] {
  const unknown = schemas.filter((one) => !types.includes(one)).map((one) => `${at} may be ${one}`)
  return [...unknown, ...types.filter((one) => !schemas.includes(one)).map((one) => `${at} is never ${one}`)]
}
