//! The JSON Schema of the debate file, derived from its types.

use schemars::generate::SchemaSettings;

use crate::model::Content;

/// The schema, as pretty JSON with a closing line end. `docs/debate.schema.json` holds it.
pub fn json_schema() -> String {
    let schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Content>();
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}
