//! What holds for every address of the case, told in its description: who is let in, and the refusals
//! that no handler makes itself.

use utoipa::openapi::path::{Operation, PathItem};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{
    Components, Content, ContentBuilder, OpenApi, Ref, RefOr, Response, ResponseBuilder,
};

/// What problem details are called on the way.
const PROBLEM: &str = "application/problem+json";
const TOKEN: &str = "token";

/// Refusals by their status: a name, and when they come. Those of a body come where one is taken.
const REFUSALS: [(&str, &str, &str, bool); 5] = [
    (
        "401",
        "NoToken",
        "The service asks for tokens (`--tokens`), and this request has none that holds",
        false,
    ),
    (
        "403",
        "NotAllowed",
        "The token is a reader's, or another page or another name of the machine asked",
        false,
    ),
    (
        "413",
        "TooLarge",
        "The body is larger than what one report may have",
        true,
    ),
    (
        "415",
        "NotTaken",
        "The body is compressed, or is of a type that is not taken here",
        true,
    ),
    (
        "503",
        "Busy",
        "It took too long; ask for less at once, or again a little later",
        false,
    ),
];

/// Completes the description.
pub(super) fn describe(api: &mut OpenApi) {
    for item in api.paths.paths.values_mut() {
        operations(item).for_each(complete);
    }
    let components = api.components.get_or_insert_with(Components::new);
    for (_, name, words, _) in REFUSALS {
        components
            .responses
            .insert(name.to_owned(), refusal(words).into());
    }
    let another = refusal("This address takes another method; `allow` names those that it takes");
    components
        .responses
        .insert("AnotherMethod".to_owned(), another.into());
    let scheme = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .description(Some(
            "A token of the file that the service was started with (`--tokens`): a reader's or an \
             editor's. On this machine alone it is served without.",
        ));
    let scheme = SecurityScheme::Http(scheme.build());
    components
        .security_schemes
        .insert(TOKEN.to_owned(), scheme.into());
    let nobody: [&str; 0] = [];
    api.security = Some(vec![
        SecurityRequirement::default(),
        SecurityRequirement::new(TOKEN, nobody),
    ]);
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    let all = [
        &mut item.get,
        &mut item.post,
        &mut item.put,
        &mut item.delete,
        &mut item.patch,
    ];
    all.into_iter().flatten()
}

fn complete(operation: &mut Operation) {
    let takes_body = operation.request_body.is_some();
    let responses = &mut operation.responses.responses;
    responses.values_mut().for_each(name_problems);
    for (status, name, _, of_body) in REFUSALS {
        if takes_body || !of_body {
            let told = responses.entry(status.to_owned());
            told.or_insert_with(|| RefOr::Ref(Ref::from_response_name(name)));
        }
    }
    let other = RefOr::Ref(Ref::from_response_name("AnotherMethod"));
    responses.entry("405".to_owned()).or_insert(other);
}

/// Problem details have a type of their own.
fn name_problems(response: &mut RefOr<Response>) {
    let RefOr::T(response) = response else { return };
    let is_problem = |content: &RefOr<Content>| match content {
        RefOr::T(content) => content.schema == Some(problem()),
        RefOr::Ref(_) => false,
    };
    let json = "application/json";
    if response.content.get(json).is_some_and(is_problem)
        && let Some(content) = response.content.shift_remove(json)
    {
        response.content.insert(PROBLEM.to_owned(), content);
    }
}

fn problem() -> RefOr<utoipa::openapi::Schema> {
    RefOr::Ref(Ref::from_schema_name("Problem"))
}

fn refusal(words: &str) -> Response {
    let content = ContentBuilder::new().schema(Some(problem())).build();
    let response = ResponseBuilder::new().description(words);
    response.content(PROBLEM, content).build()
}
