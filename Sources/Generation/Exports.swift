// Callers of the pipeline handle its diagnostics and options without importing the rooms they come from.
@_exported import struct ServiceModel.Diagnostic
@_exported import struct ServiceModel.DiagnosticsError
@_exported import struct ServiceModel.ServiceModel
@_exported import enum SwiftEmission.AccessLevel
@_exported import enum ServiceModel.PatternMatching
