import FoundationEssentials
import Glibc
import SystemPackage

/// The system's words for what went wrong, without the name of an error type.
func systemReason(_ error: any Error) -> String {
  switch (error as? CocoaError)?.underlying {
  case let error as POSIXError: "\(Errno(rawValue: error.code.rawValue))"
  case let error?: "\(error)"
  case nil: "\(error)"
  }
}
