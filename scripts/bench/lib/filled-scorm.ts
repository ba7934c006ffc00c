const id = (kind: string, ...parts: string[]) =>
  `overlay(overlay(md5(concat_ws(':', '${kind}', ${parts.join(', ')})) placing '8' from 13) placing 'a' from 17)::uuid`

const ACTIVITIES = 40
const FILES = 2000

/** One large package in a section of the measured tenant's first module. */
export function scormStatements(): string[] {
  const tenantId = id('tenant', '1')
  const [packageId, versionId] = [id('package', '1'), id('packageVersion', '1')]
  const report = `{"edition":"SCORM_12","organization":"Course","activities":${ACTIVITIES},"scos":${ACTIVITIES},"notes":[]}`
  return [
    `insert into scorm_package (id, tenant_id, title) values (${packageId}, ${tenantId}, 'Course')`,
    `insert into scorm_package_version (id, tenant_id, package_id, number, edition, title, file_name, checksum,
        archive_size, file_count, total_size, manifest, report)
      values (${versionId}, ${tenantId}, ${packageId}, 1, 'SCORM_12', 'Course', 'course.zip', 'x', 1000, ${FILES}, 1000,
        '{}', '${report}')`,
    `insert into scorm_file (tenant_id, version_id, path, number, size, checksum)
      select ${tenantId}, ${versionId}, 'content/page-' || n || '.html', n, 1000, 'x' from generate_series(1, ${FILES}) n`,
    `insert into scorm_activity (id, tenant_id, version_id, position, depth, identifier, title, launch, is_sco)
      select ${id('activity', 'n')}, ${tenantId}, ${versionId}, n, 0, 'i' || n, 'Lesson ' || n, 'content/page-' || n || '.html',
        true from generate_series(0, ${ACTIVITIES - 1}) n`,
    `insert into section (id, tenant_id, module_id, title, type, sort_order, archived_at, scorm_package_id, scorm_version_id)
      select ${id('scorm', '1')}, ${tenantId}, ${id('module', '1', '1')}, 'Course', 'SCORM', 90, null, ${packageId},
        ${versionId}`,
  ]
}
