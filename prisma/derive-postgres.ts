/** The PostgreSQL twin of the one schema: another provider and output folder, nothing else. */
export function derivePostgresSchema(schema: string): string {
  return schema
    .replace(
      /^\/\/ The one schema\..*$/m,
      '// Derived from ../schema.prisma: do not edit, run `npm run db:generate`.',
    )
    .replace('"../app/generated/sqlite"', '"../../app/generated/postgres"')
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('"file:./data.db"', '"postgresql://localhost/lianxue"')
}
