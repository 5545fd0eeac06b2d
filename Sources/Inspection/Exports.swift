// The same as Generation does, for what reports take and give.
@_exported import enum Linting.FindingID
@_exported import enum ModelComparison.FailurePolicy
@_exported import enum ModelComparison.ReportFormat
@_exported import struct ModelComparison.ComparisonReport
@_exported import enum ReferencePages.ReferenceFormat
